import { FluentProvider, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { themeOf } from './theme.ts';
import { wordsIn } from './words.ts';

const useStyles = makeStyles({
  screen: { padding: '32px 24px' },
  title: { ...typographyStyles.subtitle2, margin: '0 0 8px' },
  text: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
});

/** The add-in's page opened where there is no Excel: says so in both languages, since nothing tells which. */
export function OutsideExcel() {
  const styles = useStyles();
  return (
    <FluentProvider theme={themeOf('light')}>
      {(['zh', 'en'] as const).map((language) => {
        const words = wordsIn(language);
        return (
          <section key={language} lang={words.htmlLang} className={styles.screen}>
            <h1 className={styles.title}>{words.outsideExcel}</h1>
            <p className={styles.text}>{words.openInExcel}</p>
          </section>
        );
      })}
    </FluentProvider>
  );
}
