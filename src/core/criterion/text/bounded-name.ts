const CONNECTIVES =
  /^(?:当|如果|若|如|其中|即|且|并且|但|对于?|凡|则|若是|和|或|:|,|、|。|;|-)+|(?:的?(?:(?<![学课小工用耗历及按准同随临])时候?|情况下?|者|部门|(?<!项目|用款|预算|实施)单位)?|则|且|但|并|的|(?<![学课小工用耗历及按准同随临])时|,|、|:|;|在|为|介于|处于|位于|(?<![下送传表])达|完成|之间|(?<=占[^占]{0,30}的?)比例|以|范围)+$/g;

/** Without brackets around it and without a quotation mark that lost its partner: "三公经费"变动率 keeps both. */
function unwrapped(name: string): string {
  // 培训覆盖率(应训人员): brackets that close inside are part of the name.
  const closed = /\([^()]*\)$/.test(name);
  const bare = name.replace(closed ? /^['(]+|'+$/g : /^['(]+|[')]+$/g, '').replace(/^"([^"]*)"$/, '$1');
  return bare.split('"').length % 2 === 0 ? bare.replace(/^"|"$/, '') : bare;
}

/** The measure's name left over between and around the bounds; null when too much is left for a name. */
export function cleanName(rest: string, joined: boolean): string | null {
  const pieces = rest
    .split('\uE000')
    .map((piece) => {
      let before = '';
      let now = piece;
      while (now !== before) {
        before = now;
        now = now.replace(CONNECTIVES, '');
      }
      return unwrapped(now);
    })
    .map((piece) => piece.replace(/(?:为|评为|属于?)(?:优秀?|良好?|中|差|较差|合格|不合格|及格|不及格)$/, ''))
    .filter((piece) => piece !== '' && !/^(?:优秀?|良好?|中|差|较差|合格|不合格)$/.test(piece));
  // 收到文件后30日内下达: what is timed stands around the figure.
  const distinct = joined ? [pieces.join('')].filter((p) => p !== '') : [...new Set(pieces)];
  if (distinct.length === 0) return '';
  // One name may be said twice ("完成率大于80%，完成率小于90%"); two different ones are two measures.
  const [first = ''] = distinct;
  if (distinct.length > 1 && !distinct.every((d) => first.endsWith(d) || d.endsWith(first))) return null;
  const longest = distinct.reduce((a, b) => (b.length > a.length ? b : a), '');
  return (longest.length <= 40 || /(?:偏差|差异|偏离)(?:率|度|程度|幅度)$/.test(longest)) &&
    !/[,。;]/.test(longest)
    ? longest
    : null;
}
