import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { accessKeyOf, SECRET_ACCESS_KEY } from '../gateway/credential.ts';
import { usingData } from '../kept-data.ts';
import type { CloudAssembly } from '../template/cloud-assembly.ts';
import type { Stack } from '../template/stack.ts';

const Properties = z.strictObject({
  Architectures: z.unknown().optional(),
  Description: z.unknown().optional(),
  EphemeralStorage: z.unknown().optional(),
  FunctionName: z.unknown().optional(),
  KmsKeyArn: z.unknown().optional(),
  Tags: z.unknown().optional(),
  TracingConfig: z.unknown().optional(),
  Code: z.object({ S3Key: z.string().optional(), ZipFile: z.string().optional(), S3Bucket: z.string().optional() }),
  Handler: z.string(),
  Runtime: z.string(),
  Role: z.string(),
  MemorySize: z.coerce.number().default(128),
  Timeout: z.coerce.number().default(3),
  ReservedConcurrentExecutions: z.coerce.number().optional(),
  Environment: z.object({ Variables: z.record(z.string(), z.coerce.string()).default({}) }).optional(),
  LoggingConfig: z
    .looseObject({
      LogFormat: z.string().optional(),
      LogGroup: z.string().optional(),
      ApplicationLogLevel: z.string().optional(),
    })
    .optional(),
});

/** A function of the template, ready to run. */
export interface FunctionDefinition {
  readonly logicalId: string;
  readonly name: string;
  readonly arn: string;
  readonly roleName: string;
  /** The module's path without extension, and the handler's name in it. */
  readonly module: string;
  readonly handler: string;
  readonly memoryMb: number;
  readonly timeoutMs: number;
  readonly reservedConcurrency: number | undefined;
  readonly logGroup: string;
  /** All environment variables, AWS's own among them. */
  readonly variables: Readonly<Record<string, string>>;
}

/**
 * The folder of a function's code. An asset runs where the assembly has it: compiled code is kept by path, and what is laid
 * down anew for each cloud would be compiled anew, half of a cold start.
 * @param inlineDir where code that the template holds itself is laid down.
 */
function codeFolder(
  assembly: CloudAssembly,
  inlineDir: string,
  logicalId: string,
  code: z.output<typeof Properties>['Code'],
): string {
  if (code.ZipFile === undefined) {
    const asset = assembly.assetPath(code.S3Key ?? '');
    if (asset !== undefined && existsSync(asset)) return asset;
    throw new Error(`AWS::Lambda::Function ${logicalId}: its code ${code.S3Key} is not in the assembly.`);
  }
  const { ZipFile } = code;
  const folder = join(inlineDir, logicalId);
  usingData(folder, () => {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'index.js'), ZipFile);
  });
  return folder;
}

/** Reads a function from the template. @param inlineDir where code that the template holds itself is laid down. */
export function functionDefinition(
  stack: Stack,
  assembly: CloudAssembly,
  inlineDir: string,
  logicalId: string,
): FunctionDefinition {
  const properties = stack.properties(logicalId, Properties);
  if (!properties.Runtime.startsWith('nodejs')) {
    throw new Error(`AWS::Lambda::Function ${logicalId}: the embedded cloud does not run ${properties.Runtime}.`);
  }
  const { region, endpoint, nameServer } = stack.environment;
  const given = properties.Environment?.Variables ?? {};
  const name = stack.name(logicalId);
  const dot = properties.Handler.lastIndexOf('.');
  const logGroup = properties.LoggingConfig?.LogGroup ?? `/aws/lambda/${name}`;
  return {
    logicalId,
    name,
    arn: String(stack.attribute(logicalId, 'Arn')),
    roleName: properties.Role.slice(properties.Role.lastIndexOf('/') + 1),
    module: join(codeFolder(assembly, inlineDir, logicalId, properties.Code), properties.Handler.slice(0, dot)),
    handler: properties.Handler.slice(dot + 1),
    memoryMb: properties.MemorySize,
    timeoutMs: properties.Timeout * 1000,
    reservedConcurrency: properties.ReservedConcurrentExecutions,
    logGroup,
    variables: {
      ...given,
      ...(given.NAME_SERVERS !== undefined && nameServer !== undefined && { NAME_SERVERS: nameServer }),
      _HANDLER: properties.Handler,
      AWS_REGION: region,
      AWS_DEFAULT_REGION: region,
      AWS_EXECUTION_ENV: `AWS_Lambda_${properties.Runtime}`,
      AWS_LAMBDA_FUNCTION_NAME: name,
      AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(properties.MemorySize),
      AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
      AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
      AWS_LAMBDA_LOG_GROUP_NAME: logGroup,
      AWS_LAMBDA_LOG_STREAM_NAME: 'local',
      ...(properties.LoggingConfig?.LogFormat !== undefined && {
        AWS_LAMBDA_LOG_FORMAT: properties.LoggingConfig.LogFormat,
      }),
      ...(properties.LoggingConfig?.ApplicationLogLevel !== undefined && {
        AWS_LAMBDA_LOG_LEVEL: properties.LoggingConfig.ApplicationLogLevel,
      }),
      AWS_ACCESS_KEY_ID: accessKeyOf(logicalId),
      AWS_SECRET_ACCESS_KEY: SECRET_ACCESS_KEY,
      AWS_SESSION_TOKEN: 'local',
      AWS_ENDPOINT_URL: endpoint,
      TZ: ':UTC',
      LANG: 'en_US.UTF-8',
    },
  };
}
