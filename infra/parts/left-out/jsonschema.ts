/**
 * Stands in bundles for the package by which ElectroDB checks its models: some 30 ms of each cold start, for models that never change.
 * Tests check them, with the package: test/adapters/dynamodb/entities.test.ts.
 */
export class Validator {
  declare readonly customFormats: Record<string, (input: unknown) => boolean>;

  addSchema(): void {}

  validate(): { readonly errors: readonly never[] } {
    return { errors: [] };
  }
}

// ElectroDB adds its own to the prototype.
Object.assign(Validator.prototype, { customFormats: {} });
