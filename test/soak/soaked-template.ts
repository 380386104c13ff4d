import type { LocalCloudOptions } from '../../local/options.ts';

const timeoutSeconds = 8;

/** Functions end after some seconds, so that one that hangs is seen to end. */
export const hurried: NonNullable<LocalCloudOptions['editTemplate']> = ({ Resources }) => {
  for (const { Type, Properties } of Object.values(Resources))
    if (Type === 'AWS::Lambda::Function' && Properties)
      Properties.Timeout = Math.min(timeoutSeconds, Number(Properties.Timeout ?? timeoutSeconds));
};
