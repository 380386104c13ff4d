import { CfnOutput } from 'aws-cdk-lib';
import type { IHttpRouteAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2';
import { Construct } from 'constructs';
import type { MailBucket } from '../data/mail-bucket.ts';
import type { PostcaseFunction } from '../parts/function.ts';
import type { Settings } from '../settings/settings.ts';
import type { PublicApi } from '../web/http-api.ts';
import { ConsoleSite } from './console-site.ts';
import { People } from './people.ts';
import { PublishSite } from './publish-site.ts';

interface Parts {
  readonly api: PublicApi;
  /** Files of cases go to and come from it directly, by signed addresses. */
  readonly bucket: MailBucket;
}

/** Where agents work: the pages, and who may sign in to them. */
export class Console extends Construct {
  /** Lets only those call a route of the API who are signed in. */
  readonly authorizer: IHttpRouteAuthorizer;
  /** Without a slash at its end. */
  readonly address: string;
  private readonly site: ConsoleSite;

  constructor(scope: Construct, id: string, settings: Settings, parts: Parts) {
    super(scope, id);
    const site = new ConsoleSite(this, 'site', settings, parts);
    const people = new People(this, 'people', settings, site.address);
    this.authorizer = people.authorizer;
    this.address = site.address;
    this.site = site;
    new PublishSite(this, 'publication', site, people);
    new CfnOutput(this, 'address', {
      value: site.address,
      description: 'The console: agents sign in here',
    }).overrideLogicalId('ConsoleUrl');
  }

  /** Lets a function put owners' pictures beside the console's files, and nothing else there. */
  bindPicturesTo(fn: PostcaseFunction): void {
    this.site.bindPicturesTo(fn);
  }
}
