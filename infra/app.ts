import { Annotations, App, Stack, Tags, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { Postcase } from './postcase.ts';
import { readSettings, type Settings } from './settings/settings.ts';
import { readSettingsFile } from './settings/settings-file.ts';

const app = new App();
const settings = settingsOr((message) => {
  // CDK fails with the message wherever a stack is needed, and `cdk bootstrap` needs none. Its name is nobody's, so that
  // nothing can be changed or deleted by it.
  Annotations.of(new Stack(app, 'settings-are-wrong')).addError(message);
});
if (settings) {
  const { stackName, region } = settings;
  const stack = new Postcase(app, 'Postcase', {
    settings,
    stackName,
    ...(region !== undefined && { env: { region } }),
    description: 'Postcase: customer cases by mail',
  });
  Tags.of(stack).add('application', 'postcase');
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
}

function settingsOr(refuse: (message: string) => void): Settings | undefined {
  try {
    const context = app.node.getAllContext();
    return readSettings(context, readSettingsFile(process.cwd(), context));
  } catch (error) {
    refuse(error instanceof Error ? error.message : String(error));
    return undefined;
  }
}
