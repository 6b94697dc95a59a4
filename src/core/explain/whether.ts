import { inMarks, printed } from './text.ts';

/** A statement that begins with what was done takes 是否 in front of it: 是否建立台账. */
const DONE =
  /^(?:符合|按|及时|建立|制定|出台|完成|实现|公开|报送|开展|达到|设立|配备|落实|组织|编制|履行|签订|备案|上报|提交|纳入|建成|有(?!关))/;

/** Whether a statement holds, as a clause that asks: 是否建立台账, “采购意向100%公开”是否属实. */
export function whether(statement: string): string {
  const text = printed(statement);
  return DONE.test(text) ? `是否${text}` : `${inMarks(text)}是否属实`;
}
