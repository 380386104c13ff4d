import { CfnOutput, Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  type CfnRoute,
  type CfnStage,
  HttpApi,
  type HttpMethod,
  type HttpStage,
  type IHttpRouteAuthorizer,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { IMetric, Metric, MetricOptions } from 'aws-cdk-lib/aws-cloudwatch';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { env } from '../../functions/env.ts';
import type { PostcaseFunction } from '../parts/function.ts';
import { vendedLogs } from '../parts/vended-logs.ts';
import type { Settings } from '../settings/settings.ts';
import { LinkDomain } from './link-domain.ts';

/** What an access log tells: no addresses, paths or queries, which hold customers' data and the tokens of links. */
const logged = {
  requestId: '$context.requestId',
  requestTime: '$context.requestTime',
  routeKey: '$context.routeKey',
  status: '$context.status',
  responseLength: '$context.responseLength',
  responseLatency: '$context.responseLatency',
  integrationLatency: '$context.integrationLatency',
  integrationError: '$context.integrationErrorMessage',
};

/** A route to which no authorizer of API Gateway leads. */
interface Open {
  readonly path: string;
  readonly methods: readonly HttpMethod[];
  /** What the function itself asks for instead. */
  readonly because: string;
  /** Requests a second, and at once, that it takes of all callers; the stage's unless given. */
  readonly throttle?: { readonly rateLimit: number; readonly burstLimit: number };
}

/** The one address of Postcase on the web: pages that customers reach by the links in their mail, and the API. */
export class PublicApi extends Construct {
  /** Without a slash at its end: API Gateway's own. */
  readonly url: string;
  /** That links in mails begin with: the owner's, or the same. */
  private readonly siteAddress: string;
  /** Answers that tell a customer that something broke on our side. */
  readonly failures: Metric;
  private readonly api: HttpApi;
  private readonly stage: HttpStage;

  constructor(scope: Construct, id: string, settings: Settings) {
    super(scope, id);
    this.api = new HttpApi(this, 'site', { createDefaultStage: false });
    const log = new LogGroup(this, 'site-log', {
      logGroupName: `${vendedLogs}/site`,
      retention: RetentionDays.THREE_MONTHS,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    this.stage = this.api.addStage('default', {
      stageName: '$default',
      autoDeploy: true,
      // People open single pages: 50 a second is far above their pace, and far below the account's 10,000, which a flood
      // would otherwise use up together with its functions' concurrency. The burst lets a mail to many be read at once.
      throttle: { rateLimit: 50, burstLimit: 100 },
      accessLogSettings: {
        destination: new LogGroupLogDestination(log),
        format: AccessLogFormat.custom(JSON.stringify(logged)),
      },
    });
    // Not the stage's: CDK builds that from the region, and the API says itself where it is.
    this.url = this.api.apiEndpoint;
    this.failures = this.api.metricServerError({ period: Duration.minutes(5), statistic: 'Sum' });
    const { linkDomain: name, linkCertificate: certificate } = settings;
    if (name !== undefined && certificate !== undefined)
      new LinkDomain(this, 'link-domain', settings, { name, certificate, api: this.api, stage: this.stage });
    this.siteAddress = name === undefined ? this.url : `https://${name}`;
    new CfnOutput(this, 'site-address', {
      value: this.siteAddress,
      description: 'Where customers reach Postcase on the web',
    });
  }

  requests(options: MetricOptions): IMetric {
    return this.api.metricCount({ statistic: 'Sum', ...options });
  }

  /** Answers that tell a browser that it asked for what there is not, or too often. */
  refusals(options: MetricOptions): IMetric {
    return this.api.metricClientError({ statistic: 'Sum', ...options });
  }

  /** Tells a function the address that the links in its mails begin with. */
  bindTo(fn: PostcaseFunction): void {
    fn.bind(env.siteAddress, this.siteAddress);
  }

  /** Lets a function answer these methods of a path to those whom the authorizer lets in, e.g. `/api/{proxy+}`. */
  guardedRoute(
    methods: readonly HttpMethod[],
    path: string,
    fn: PostcaseFunction,
    authorizer: IHttpRouteAuthorizer,
  ): void {
    this.api.addRoutes({ path, methods: [...methods], integration: integrationOf(fn), authorizer });
  }

  /** Lets a function answer these methods of a path to everybody, e.g. `/rate/{token}`: it finds out itself who may. */
  route(fn: PostcaseFunction, { path, methods, because, throttle }: Open): void {
    for (const route of this.api.addRoutes({ path, methods: [...methods], integration: integrationOf(fn) })) {
      Validations.of(route).acknowledge({ id: 'AwsSolutions-APIG4', reason: because });
      if (!throttle) continue;
      const stage = this.stage.node.defaultChild as CfnStage;
      stage.routeSettings = {
        ...stage.routeSettings,
        ...Object.fromEntries(
          methods.map((method) => [
            `${method} ${path}`,
            { ThrottlingRateLimit: throttle.rateLimit, ThrottlingBurstLimit: throttle.burstLimit },
          ]),
        ),
      };
      // A stage that names a route which is not there yet is refused.
      stage.addResourceDependency(route.node.defaultChild as CfnRoute);
    }
  }
}

const integrationOf = (fn: PostcaseFunction) => new HttpLambdaIntegration(fn.node.id, fn);
