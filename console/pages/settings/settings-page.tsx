import { CheckboxGroup, Label } from 'react-aria-components';
import { askToTell } from '../../live/browser-news.ts';
import { useTitle } from '../../live/title.ts';
import { useChoices } from '../../session/person.tsx';
import { listColumns, type Preferences, prefer, usePreferences } from '../../session/preferences.ts';
import { Check } from '../../ui/fields/check.tsx';
import { Select } from '../../ui/fields/select.tsx';
import { Switch } from '../../ui/fields/switch.tsx';
import { tell } from '../../ui/layers/toast.tsx';
import { Bar } from '../../ui/page/bar.tsx';
import { Pair, Sheet } from '../../ui/page/sheet.tsx';
import { useWords } from '../../words/language.tsx';
import { zoneRows } from '../../words/zones.ts';
import { NoticesByMail } from './notices-by-mail.tsx';
import look from './settings-page.module.css';

/** What a person sets for themselves. */
export function SettingsPage() {
  const t = useWords();
  const chosen = usePreferences();
  const { defaultTimeZone } = useChoices();
  useTitle(t('yourSettings'));
  const zones = zoneRows(t('zoneOfDeployment', { zone: defaultTimeZone }), chosen.zone);
  const rows = <Value extends string>(values: readonly Value[], label: (value: Value) => string) =>
    values.map((value) => ({ value, label: label(value) }));
  const tellOutside = async (isOn: boolean) => {
    const isAllowed = isOn && (await askToTell());
    prefer({ browserNews: isAllowed });
    if (isOn && !isAllowed) tell({ bad: true, title: t('browserNewsRefused') });
  };
  return (
    <>
      <Bar title={t('yourSettings')} />
      <Sheet>
        <Pair>
          <Select<Preferences['theme']>
            label={t('theme')}
            value={chosen.theme}
            rows={rows(['system', 'light', 'dark'], (value) => t(`theme_${value}`))}
            choose={(theme) => prefer({ theme })}
          />
          <Select<'' | 'en' | 'ru'>
            label={t('language')}
            value={chosen.language ?? ''}
            rows={[
              { value: '', label: t('languageOfBrowser') },
              { value: 'en', label: 'English' },
              { value: 'ru', label: 'Русский' },
            ]}
            choose={(language) => prefer({ language: language === '' ? undefined : language })}
          />
          <Select
            label={t('zone')}
            value={chosen.zone ?? ''}
            rows={zones}
            choose={(zone) => prefer({ zone: zone === '' ? undefined : zone })}
          />
          <Select<Preferences['density']>
            label={t('density')}
            value={chosen.density}
            rows={rows(['comfortable', 'compact'], (value) => t(`density_${value}`))}
            choose={(density) => prefer({ density })}
          />
          <Select<Preferences['afterSending']>
            label={t('afterSending')}
            value={chosen.afterSending}
            rows={rows(['stay', 'next', 'back'], (value) => t(`afterSending_${value}`))}
            choose={(afterSending) => prefer({ afterSending })}
          />
        </Pair>
        <CheckboxGroup
          className={look.columns ?? ''}
          value={[...chosen.columns]}
          onChange={(columns) => prefer({ columns: listColumns.filter((one) => columns.includes(one)) })}
        >
          <Label className={look.label ?? ''}>{t('listColumns')}</Label>
          {listColumns.map((one) => (
            <Check key={one} value={one}>
              {t(`listColumn_${one}`)}
            </Check>
          ))}
        </CheckboxGroup>
        <Switch isSelected={chosen.keys} onChange={(keys) => prefer({ keys })} help={t('singleKeysHelp')}>
          {t('singleKeys')}
        </Switch>
        <Switch isSelected={chosen.browserNews} onChange={(isOn) => void tellOutside(isOn)} help={t('browserNewsHelp')}>
          {t('browserNews')}
        </Switch>
        <p className={look.fine}>{t('settingsKept')}</p>
        <NoticesByMail />
      </Sheet>
    </>
  );
}
