import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { VirtualClock } from './clock.ts';
import { CustomResources } from './cloudformation/custom-resources.ts';
import { makeSecrets, scheduleRotations } from './cloudformation/declared-secrets.ts';
import { declaredSes } from './cloudformation/declared-ses.ts';
import { CloudFront } from './cloudfront/cloudfront.ts';
import { CloudWatch } from './cloudwatch/cloudwatch.ts';
import { QueueMetrics } from './cloudwatch/queue-metrics.ts';
import { UserPool } from './cognito/user-pool.ts';
import { DataFolder } from './data-folder.ts';
import { NameServer } from './dns/name-server.ts';
import { ownersZone } from './dns/owners-zone.ts';
import { DynamoDb } from './dynamodb/dynamodb.ts';
import { DynamoDbEngine } from './dynamodb/engine.ts';
import { Expiry } from './dynamodb/expiry.ts';
import { makeTables, tendStreams } from './dynamodb/tables.ts';
import { EventBridge } from './eventbridge/event-bridge.ts';
import { eventsPath } from './eventbridge/events-path.ts';
import { CloudFormation } from './gateway/cloud-formation.ts';
import { Gateway } from './gateway/gateway.ts';
import { Sts } from './gateway/sts.ts';
import { StackApi } from './http-api/stack-api.ts';
import { Access } from './iam/access.ts';
import type { Statement } from './iam/policy-document.ts';
import { rolePolicies } from './iam/role-policies.ts';
import { requireServiceGrants } from './iam/service-grants.ts';
import { usingData } from './kept-data.ts';
import { AsynchronousInvocations } from './lambda/asynchronous-invocations.ts';
import { eventInvokeConfigs } from './lambda/event-invoke-config.ts';
import { type EventSourceMapping, eventSourceMappings } from './lambda/event-source-mapping.ts';
import { EventSources, readPositions } from './lambda/event-sources.ts';
import { functionDefinition } from './lambda/function-definition.ts';
import type { FunctionLog } from './lambda/function-log.ts';
import { functionIds, functionOfArn, invokeByArn } from './lambda/function-of-arn.ts';
import { Lambda } from './lambda/lambda.ts';
import { LambdaApi } from './lambda/lambda-api.ts';
import type { LocalCloudOptions } from './options.ts';
import { makeDeclared } from './queues/declared.ts';
import { type Fauxqs, openFauxqs } from './queues/fauxqs.ts';
import { stampObjects } from './queues/object-times.ts';
import { QueueClocks } from './queues/queue-clocks.ts';
import { S3 } from './queues/s3.ts';
import { bucketCors } from './queues/s3-cors.ts';
import { DeletedObjects } from './queues/s3-versions.ts';
import { Sns } from './queues/sns.ts';
import { Sqs } from './queues/sqs.ts';
import { declaredSchedules } from './scheduler/declared-schedules.ts';
import { Scheduler } from './scheduler/scheduler.ts';
import { LocalSecretsManager } from './secrets-manager/secrets-manager.ts';
import { LocalSes } from './ses/ses.ts';
import { State } from './state.ts';
import { StepFunctions } from './step-functions/step-functions.ts';
import { readCloudAssembly } from './template/cloud-assembly.ts';
import { Stack } from './template/stack.ts';

export const ACCOUNT = '000000000000';
const DEFAULT_REGION = 'eu-west-1';

/** The parts of an embedded cloud that runs. */
export interface RunningCloud {
  readonly endpoint: string;
  readonly clock: VirtualClock;
  readonly stack: Stack;
  readonly gateway: Gateway;
  readonly access: Access;
  readonly lambda: Lambda;
  readonly engine: Fauxqs;
  readonly ses: LocalSes;
  readonly names: NameServer;
  readonly secrets: LocalSecretsManager;
  readonly mappings: readonly EventSourceMapping[];
  readonly sources: EventSources;
  readonly expiry: Expiry;
  readonly asynchronous: AsynchronousInvocations;
  readonly stepFunctions: StepFunctions;
  readonly eventBridge: EventBridge;
  readonly cloudWatch: CloudWatch;
  /** Undefined if the template has no HTTP API. */
  readonly api: StackApi | undefined;
  /** Undefined if the template has no distribution. */
  readonly cloudFront: CloudFront | undefined;
  /** Undefined if the template has no user pool. */
  readonly userPool: UserPool | undefined;
}

/** Ends what was started, last first. */
export class Endings {
  readonly #endings: (() => unknown)[] = [];

  add(end: () => unknown): void {
    this.#endings.push(end);
  }

  async run(): Promise<void> {
    for (let end = this.#endings.pop(); end !== undefined; end = this.#endings.pop()) await end();
  }
}

function tell(options: LocalCloudOptions, entry: FunctionLog): void {
  options.onLog?.(entry);
  if (options.verbose === true) console.log(`${entry.functionName}: ${entry.text}`);
}

/** Puts the functions of the stack under IAM and gives them to Lambda. */
function makeLambda(
  options: LocalCloudOptions,
  stack: Stack,
  clock: VirtualClock,
  access: Access,
  cloudWatch: CloudWatch,
  policies: ReadonlyMap<string, readonly Statement[]>,
  inlineDir: string,
): Lambda {
  const assembly = readCloudAssembly(options.assembly);
  const lambda: Lambda = new Lambda({
    clock: clock.shared,
    concurrency: options.concurrency ?? Math.max(2, availableParallelism()),
    warm: options.warm,
    define: (logicalId) => functionDefinition(stack, assembly, inlineDir, logicalId),
    onLog: (entry) => {
      tell(options, entry);
      cloudWatch.logged(entry, lambda.function(entry.function).definition.logGroup);
    },
    onEnd: (invocation) => cloudWatch.invocationEnded(invocation),
  });
  for (const { logicalId } of stack.ofType('AWS::Lambda::Function')) {
    const { name, roleName } = lambda.function(logicalId).definition;
    access.add(logicalId, { functionName: name, roleName, statements: policies.get(roleName) ?? [] });
  }
  return lambda;
}

/** Starts everything. @param endings gets what must be ended, also when this fails halfway. */
export async function startCloud(options: LocalCloudOptions, endings: Endings): Promise<RunningCloud> {
  const region = options.region ?? DEFAULT_REGION;
  // Functions run in UTC as on Lambda, and threads cannot have a time zone of their own.
  process.env.TZ = 'UTC';
  const broken = (message: string) => (options.onBroken ?? console.error)(message);
  const onBroken = (error: unknown) => broken(error instanceof Error ? (error.stack ?? error.message) : String(error));
  const folder = new DataFolder(options.dataDir);
  folder.take(options.fresh ?? false);
  endings.add(() => folder.release());
  const state = new State(folder.path);
  endings.add(() => state.close());
  const clock = new VirtualClock(Number(state.get('clock offset') ?? 0), (ms) => state.set('clock offset', String(ms)));
  endings.add(() => clock.stop());

  const access = new Access(ACCOUNT);
  const gateway = new Gateway(access, clock);
  const endpoint = `http://127.0.0.1:${await gateway.listen(options.ports?.gateway ?? 0)}`;
  endings.add(() => gateway.stop());

  const { stackName, template } = readCloudAssembly(options.assembly);
  options.editTemplate?.(template);
  const names = new NameServer();
  const nameServer = await names.start();
  endings.add(() => names.stop());
  const stack = new Stack(template, { stackName, region, account: ACCOUNT, endpoint, nameServer });
  for (const [name, records] of ownersZone(stack)) names.zone.set(name, records);
  const secrets: LocalSecretsManager = new LocalSecretsManager({
    dataDir: folder.folder('secrets'),
    region,
    account: ACCOUNT,
    clock,
    rotate: (lambdaArn, event) => invokeByArn(lambda, stack, lambdaArn, event),
  });
  makeSecrets(stack, secrets);
  const cloudFront = await CloudFront.open(stack, options.ports?.console ?? 0);
  endings.add(() => cloudFront?.stop());
  const userPool = await UserPool.open(stack, state, options.ports?.signIn ?? 0);
  endings.add(() => userPool?.stop());
  for (const { logicalId } of stack.ofType('AWS::S3::Bucket'))
    stack.answersAt(`https://${stack.attribute(logicalId, 'RegionalDomainName')}`, endpoint);
  const api = await StackApi.open(stack, options.ports?.api ?? 0);
  endings.add(() => api?.stop());
  requireServiceGrants(stack);
  const cloudWatch = new CloudWatch(stack, clock, state);

  const engine = await openFauxqs({ region, dataDir: folder.path });
  endings.add(() => engine.stop());
  stampObjects(engine.buckets, clock);
  const deleted = new DeletedObjects(engine.buckets, stack, clock);
  makeDeclared(stack, engine);
  const queueMetrics = new QueueMetrics(engine, clock, cloudWatch.metrics);
  cloudWatch.lookFirst(() => queueMetrics.look(clock.now()));
  const queueClocks = new QueueClocks(engine, clock);
  endings.add(() => queueClocks.stop());

  const mappings = eventSourceMappings(stack);
  const tableFile = join(folder.path, 'dynamodb.db');
  usingData(tableFile, () => tendStreams(tableFile, readPositions(state, mappings)));
  const dynamoDb = await DynamoDbEngine.start(tableFile, broken);
  endings.add(() => dynamoDb.stop());
  const tables = await makeTables(stack, dynamoDb.http);
  tendStreams(tableFile, new Map());

  const policies = rolePolicies(stack);
  const lambda = makeLambda(options, stack, clock, access, cloudWatch, policies, folder.folder('code'));
  endings.add(() => lambda.stop());
  const asynchronous = new AsynchronousInvocations({
    clock,
    state,
    access,
    lambda,
    configs: eventInvokeConfigs(stack),
    sendFailure: (arn, message) =>
      arn.includes(':sqs:') ? engine.sendMessage(arn, message) : engine.publish(arn, message),
  });
  endings.add(() => asynchronous.stop());
  const schedules = declaredSchedules(stack);
  for (const { logicalId, name, roleName } of schedules) {
    access.add(logicalId, { functionName: name, roleName, statements: policies.get(roleName) ?? [] });
  }
  const scheduler = new Scheduler({
    region,
    account: ACCOUNT,
    clock,
    state,
    access,
    schedules,
    invoke: ({ functionId, functionArn }, event) => {
      gateway.counts.add(undefined, 'lambda', 'Invoke', [functionArn]);
      asynchronous.accept(functionId, event);
    },
  });
  endings.add(() => scheduler.stop());
  const stepFunctions = new StepFunctions({
    stack,
    clock,
    state,
    lambda,
    counts: gateway.counts,
    policies,
    onEnd: (machineArn, status) => cloudWatch.executionEnded(machineArn, status),
  });
  endings.add(() => stepFunctions.stop());
  const expiry = new Expiry(dynamoDb.http, clock, tables, (table) => sources.tableChanged(table), onBroken);
  endings.add(() => expiry.stop());
  const sources: EventSources = new EventSources(mappings, {
    region,
    clock,
    state,
    access,
    counts: gateway.counts,
    lambda,
    engine,
    queueClocks,
    dynamoDb: dynamoDb.http,
    tables,
    isExpired: (table, keys) => expiry.takeExpired(table, keys),
    onRead: (functionName, ageMs) => cloudWatch.streamRead(functionName, ageMs),
    onBroken,
  });
  endings.add(() => sources.stop());

  const ses = new LocalSes({
    region,
    account: ACCOUNT,
    dataDir: folder.folder('ses'),
    clock,
    smtpPort: options.ports?.smtp ?? 0,
    viewerPort: options.ports?.viewer ?? 0,
    resources: declaredSes(stack),
    putObject: async (bucket, key, body) => {
      engine.buckets.putObject(bucket, key, body);
      gateway.counts.add(undefined, 's3', 'PutObject');
    },
    publish: (topicArn, message) => {
      cloudWatch.published(topicArn);
      engine.publish(topicArn, message);
      gateway.counts.add(undefined, 'sns', 'Publish', [topicArn]);
    },
    onEnd: (end) => cloudWatch.mailEnded(end),
    count: (call) => {
      const [service = 'ses', operation = call] = call.split(':');
      gateway.counts.add(undefined, service, operation);
    },
  });
  const customResources = new CustomResources({
    stack,
    state,
    endpoint,
    invoke: (functionArn, event) => lambda.function(functionOfArn(stack, functionArn)).invoke(event),
  });
  const cloudFormation = new CloudFormation(stackName, String(stack.ref('AWS::StackId')), template);
  const buses = stack.ofType('AWS::Events::EventBus').map(({ logicalId }) => stack.name(logicalId));
  const eventBridge = new EventBridge({ region, account: ACCOUNT, buses, now: () => clock.now() });
  gateway.addPath('events', eventsPath(eventBridge));
  for (const service of [
    cloudWatch,
    eventBridge,
    new DynamoDb(dynamoDb.http, ACCOUNT, (table) => {
      sources.tableChanged(table);
      expiry.tableChanged(table);
    }),
    new S3(engine, access, bucketCors(stack), deleted),
    new Sns(engine),
    new Sqs(engine, ACCOUNT, () => endpoint),
    new LambdaApi({ region, account: ACCOUNT, lambda, asynchronous, functionIds: functionIds(stack) }),
    new Sts(ACCOUNT, (logicalId) => access.arnOf(logicalId)),
    cloudFormation,
    secrets,
    ses,
    stepFunctions,
  ]) {
    gateway.add(service);
  }
  userPool?.serve(stack, options.people ?? [], options.signInFrom ?? []);
  gateway.addPath('cloudformation', (request, body) => customResources.receive(request, body));
  await customResources.make();
  cloudFormation.complete();
  await scheduleRotations(stack, secrets);
  clock.watch(secrets);
  await sources.start();
  expiry.start();
  endings.add(() => ses.stop());
  await ses.start();
  asynchronous.start();
  scheduler.start();
  stepFunctions.start();
  const services = { gateway, access, lambda, engine, ses, names, secrets, stepFunctions, eventBridge, cloudWatch };
  const onAccess = (line: FunctionLog) => void (options.verbose === true && tell(options, line));
  api?.serve({
    clock,
    lambda,
    counts: gateway.counts,
    onAccess,
    onAnswer: (id, status) => cloudWatch.answered(id, status),
  });
  endings.add(() => api?.stop());
  cloudFront?.serve(stack, engine.buckets);
  endings.add(() => cloudFront?.stop());
  const entries = { api, cloudFront, userPool };
  return { endpoint, clock, stack, ...services, mappings, sources, expiry, asynchronous, ...entries };
}
