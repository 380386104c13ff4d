import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import {
  findNodeAtLocation,
  getNodeValue,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import { didYouMean } from '../../functions/domain/words/closest.ts';

/** The settings of one install, as they stand in a file of the project's folder. */
export interface SettingsFile {
  /** As people would name it. */
  readonly name: string;
  /** Whose install it is: `test` of postcase.test.config.jsonc. */
  readonly stage: string | undefined;
  readonly values: Readonly<Record<string, unknown>>;
  /** File and line of a setting, or of a part of it. */
  placeOf(path: readonly PropertyKey[]): string;
}

/** Which file is meant, as `-c stage=…` and `-c settingsFile=…` say; without both, the one that is there. */
export interface Chosen {
  readonly stage?: string | undefined;
  /** `none`: no file, whatever there is. */
  readonly settingsFile?: string | undefined;
}

/** Names that choose a file instead of saying something of the install. */
export const choosing = ['stage', 'settingsFile'] as const;

/** Later ones are for those who write the file without comments. */
const endings = ['jsonc', 'json'];

/** Name without ending of the file of a stage, or of the only install. */
const stem = (stage: string | undefined) => (stage === undefined ? 'postcase.config' : `postcase.${stage}.config`);

/**
 * Reads the file that is meant.
 * @returns undefined when there is none and none was asked for.
 * @throws Error that says what is wrong with it, and where.
 */
export function readSettingsFile(folder: string, { stage, settingsFile }: Chosen): SettingsFile | undefined {
  if (stage !== undefined && settingsFile !== undefined)
    throw new Error('Give either -c stage=… or -c settingsFile=…: each names the file by itself.');
  if (settingsFile === 'none') return undefined;
  if (settingsFile !== undefined) {
    const path = resolve(folder, settingsFile);
    if (!existsSync(path)) throw new Error(`There is no file ${settingsFile}.`);
    // A stage by its whole name is the same install.
    const [, named] = /^postcase\.([a-z][a-z0-9-]{0,19})\.config\.jsonc?$/.exec(basename(path)) ?? [];
    return parseSettingsFile(settingsFile, readFileSync(path, 'utf8'), named);
  }
  if (stage !== undefined && !/^[a-z][a-z0-9-]{0,19}$/.test(stage))
    throw new Error(
      `"${stage}" is no name of a stage: a small letter, then small letters, digits and hyphens, 20 at most.`,
    );
  const [name, ...others] = endings
    .map((end) => `${stem(stage)}.${end}`)
    .filter((one) => existsSync(join(folder, one)));
  if (name === undefined) return missing(folder, stage);
  if (others.length > 0)
    throw new Error(`There are ${[name, ...others].join(' and ')}: delete one, so that it is plain which counts.`);
  return parseSettingsFile(name, readFileSync(join(folder, name), 'utf8'), stage);
}

/** Nothing when nobody asked for a file; else, and when one lies there under a name that is not read, what to do. */
function missing(folder: string, stage: string | undefined): undefined {
  const near = globSync(['postcase.config.*', 'postcase.*.config.*'], { cwd: folder }).sort();
  const stages = near.flatMap((name) => /^postcase\.(.+)\.config\.jsonc?$/.exec(name)?.[1] ?? []);
  const unread = near.find(
    (name) => name.startsWith(`${stem(stage)}.`) && !/\.(example\.jsonc|schema\.json)$/.test(name),
  );
  if (unread !== undefined)
    throw new Error(`${unread} is not read: settings stand in ${stem(stage)}.jsonc (JSON with comments).`);
  if (stage === undefined && stages.length === 0) return undefined;
  if (stage === undefined)
    throw new Error(
      `Which install is meant? Here are stages: give -c stage=${stages.join(' or -c stage=')}, or -c settingsFile=none.`,
    );
  throw new Error(
    `There is no ${stem(stage)}.jsonc${didYouMean(stage, stages) || '.'} "npm run setup -- --stage ${stage}" writes one.`,
  );
}

/** @throws Error with file and line when it is no JSON, or no object. */
export function parseSettingsFile(name: string, text: string, stage: string | undefined): SettingsFile {
  const plain = text.replace(/^\uFEFF/, '');
  const lineAt = (offset: number) => plain.slice(0, offset).split('\n').length;
  const faults: ParseError[] = [];
  const root = parseTree(plain, faults, { allowTrailingComma: true });
  const [fault] = faults;
  if (root === undefined || fault !== undefined)
    throw new Error(
      plain.trim() === ''
        ? `${name} is empty: "npm run setup" writes one, and postcase.config.example.jsonc shows all there is.`
        : `${name}:${lineAt(fault?.offset ?? 0)}: this is no JSON (${syntaxWords(fault)}).`,
    );
  if (root.type !== 'object')
    throw new Error(`${name}:${lineAt(root.offset)}: settings stand in braces: { "mailDomain": "…" }`);
  const twice = doubled(root);
  if (twice !== undefined) throw new Error(`${name}:${lineAt(twice.offset)}: ${twice.name} stands twice.`);
  const { $schema: _, ...values }: Record<string, unknown> = getNodeValue(root);
  return {
    name,
    stage,
    values,
    placeOf: (path) => `${name}:${lineAt(nodeAt(root, path).offset)}`,
  };
}

function syntaxWords(fault: ParseError | undefined): string {
  const words = fault === undefined ? 'nothing stands there' : printParseErrorCode(fault.error);
  return words.replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).toLowerCase();
}

/** The part that a path leads to, or the nearest around it. */
function nodeAt(root: Node, path: readonly PropertyKey[]): Node {
  for (let length = path.length; length > 0; length--) {
    const way = path.slice(0, length).map((step) => (typeof step === 'symbol' ? String(step) : step));
    const found = findNodeAtLocation(root, way);
    // The line of the name, also when the value begins further down.
    if (found !== undefined) return found.parent?.type === 'property' ? found.parent : found;
  }
  return root;
}

/** JSON takes the last of two, and whoever wrote the first wonders. */
function doubled(node: Node): { readonly name: string; readonly offset: number } | undefined {
  const children = node.children ?? [];
  const names = children.map((child) => (child.type === 'property' ? String(child.children?.[0]?.value) : undefined));
  const second = children.find((_, at) => names[at] !== undefined && names.indexOf(names[at]) < at);
  if (second !== undefined) return { name: String(second.children?.[0]?.value), offset: second.offset };
  for (const child of children) {
    const inside = doubled(child);
    if (inside !== undefined) return inside;
  }
  return undefined;
}
