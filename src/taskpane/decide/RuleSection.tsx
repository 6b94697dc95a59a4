import { Link } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import type { Rule, RuleEditor } from '../../app/edit-rule.ts';
import type { AssessedIndicator } from '../../core/assessment.ts';
import { CardSection } from '../CardSection.tsx';
import { useForm } from '../form-context.ts';
import { Tag } from '../Tag.tsx';
import { useWords } from '../wording.tsx';
import { useDecisions } from './decisions-context.ts';
import { useDecideStyles } from './styles.ts';

// Fetched when a rule is changed for the first time.
const RuleForm = lazy(async () => ({ default: (await import('./RuleForm.tsx')).RuleForm }));

/** The rule that scores a row: said back, changed, and given back. Nothing for a row without rule and standard. */
export function RuleSection({ indicator }: { readonly indicator: AssessedIndicator }) {
  const styles = useDecideStyles();
  const words = useWords();
  const { sheet } = useForm();
  const decisions = useDecisions();
  const [editor, setEditor] = useState<RuleEditor | null>(null);
  const { rule, ruleSource, ruleLapsed, criterion, weight, row, name } = indicator;
  const place = { sheet, row, name };
  const editable =
    criterion !== null && weight !== null && ruleSource !== 'national' && ruleSource !== 'notes';
  if (rule === null && !editable) return null;

  const open = async () => setEditor(await decisions.editRule(place));
  const save = async (made: Rule) => {
    if (await decisions.saveRule(place, made)) setEditor(null);
  };
  const { decide } = words;
  return (
    <CardSection
      title={
        <>
          {words.rule}
          {ruleSource === 'own' && <Tag>{decide.ownRule}</Tag>}
          {ruleSource === 'national' && <Tag>{decide.nationalRule}</Tag>}
          {ruleSource === 'notes' && <Tag>{decide.notesRule}</Tag>}
        </>
      }
    >
      {editor ? (
        <Suspense>
          <RuleForm editor={editor} save={(made) => void save(made)} cancel={() => setEditor(null)} />
        </Suspense>
      ) : (
        <div className={styles.stack}>
          <p className={styles.text}>{rule ?? decide.unreadRule}</p>
          {ruleLapsed && <p className={styles.warning}>{decide.lapsed}</p>}
          {editable && (
            <div className={styles.line}>
              <Link as="button" className={styles.link} onClick={() => void open()}>
                {decide.rewriteRule}
              </Link>
              {(ruleSource === 'own' || ruleLapsed) && (
                <Link as="button" className={styles.link} onClick={() => void decisions.removeRule(place)}>
                  {ruleLapsed ? decide.dropLapsed : decide.restoreRule}
                </Link>
              )}
            </div>
          )}
        </div>
      )}
    </CardSection>
  );
}
