import { App, Tags, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { Postcase } from './postcase.ts';
import { readSettings } from './settings.ts';

const app = new App();
try {
  const settings = readSettings((name) => app.node.tryGetContext(name));
  const stack = new Postcase(app, 'Postcase', {
    settings,
    description: 'Postcase: customer cases by mail',
  });
  Tags.of(stack).add('application', 'postcase');
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
