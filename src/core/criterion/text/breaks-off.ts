const DANGLING = /(?:[,、:(=<>≤≥+×÷/-]|其中[^,;。:=]{0,12}|[的和与及或按为在])$/;

/** The number of a clause that is not there any more. */
const NUMBER_ALONE = /(?:^|[。;\n])\(?\d{1,2}[.、)]$/;

/** Words of scoring that stop half-way: 得满, ×指标分, 得权, 在4分 before 基础上每…. */
const HALF_SAID =
  /(?:(?:^|[,;。的])[在以从由]\d[\d.]*分(?:的?基础?)?|[得计为按]满|[得扣占计按]权|[得计赋扣减加占]|×(?:[该此]|本(?:指标?|项)?|单项?)?(?:的)?(?:指标?|权|标准?|总)?分?)$/;

/** 优=95，良=8: a list of named grades that no stop ends. */
const GRADES_ALONE = /优秀?=[^。;\n]*$|评级方式(?:评分)?[,:]?优?秀?$/;

/** What may follow the last outcome of a sentence without an outcome of its own, even where no stop is written. */
const REMARK = /类推|重复|为准|除外|口径|同上|=|注:|说明:|按(?:照)?(?:100%|1)(?:计|算)/;

/** "扣0" before ".5分": points without their unit where the text ends, though it writes the unit elsewhere or takes off. */
function halfPoints(text: string): boolean {
  const last = /([得计赋扣减除少加])(?:分)?([\d.]+(?:-[\d.]+)?%?)$/.exec(text);
  if (!last) return false;
  if (/[扣减除少加]/.test(last[1] ?? '') || text.endsWith('%') || /\d分/.test(text)) return true;
  const otherwise = /(?:否则|其他|其余|反之)[^,;。]{0,6}$/.test(text.slice(0, last.index));
  return last[2] === '0' && !otherwise && !/得\d[\d.]*[,;。]/.test(text);
}

/** What stands behind the last outcome begins a clause whose own outcome is missing. */
function unfinished(tail: string): boolean {
  const sentence = /[^。\n]*$/.exec(tail)?.[0] ?? '';
  if (!/[一-龥\d]/.test(sentence) || REMARK.test(sentence)) return false;
  if (sentence === tail && /^[,;]/.test(tail)) return true;
  const clause = /[^;]*$/.exec(sentence)?.[0] ?? '';
  return (
    /^.{1,3}$|的,|^(?:\(?\d{1,2}[.、)]|[①-⑩])/.test(clause) ||
    /^(?:如|若|凡|对|未|每|发现|出现|发生|存在|根据|按照|分别)/.test(clause)
  );
}

/**
 * Whether a standard breaks off: it ends on a sign or within a word of scoring, or goes on after its last outcome and stops
 * without an end. Forms lose the rest of a cell at page breaks.
 */
export function breaksOff(text: string, lastOutcomeEnd: number): boolean {
  let length = text.length;
  while (length > 0 && '\n"'.includes(text[length - 1] ?? '')) length -= 1;
  const end = text.slice(0, length);
  if (NUMBER_ALONE.test(end)) return true;
  if (/[。;.!]$/.test(end)) return false;
  if (GRADES_ALONE.test(end) || DANGLING.test(end) || HALF_SAID.test(end) || halfPoints(end)) return true;
  const lastPoints = Math.max(lastOutcomeEnd, /^.*\d分/s.exec(end)?.[0].length ?? 0);
  return lastPoints > 0 && unfinished(end.slice(lastPoints).replace(/^\)+/, ''));
}
