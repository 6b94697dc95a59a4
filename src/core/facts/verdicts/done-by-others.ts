import { overlap } from '../../wording/overlap.ts';

const OFFICE = '(?:[省市县区](?:里|委|政府|级)?|国家|上级|主管部门|财政)[^,，。;；\\d]{0,8}?';
const BELOW = '(?:各|所属|下属)?(?:乡镇|街道|村|社区|下属|二级|学校|其他单位|其他部门)[^,，。;；\\d]{0,3}?';
const DOES =
  '(?:建立|制定|制订|修订|印发|出台|下发|组织|召开|举办|开展|举行|主办|编制|签订|成立|设立|公开|公示|报送)';

/** Another office does it. */
const BY_OTHERS = new RegExp(
  `由(?:${OFFICE}|${BELOW})(?:统一|负责|牵头|自行|分别)*${DOES}|^(?:${OFFICE})(?:与|和|同)(?![我本])[^,，。;；]{1,8}签订|^(?:[省市县区](?:里|政府)|上级)[^,，。;；我本]{0,4}?${DOES}了`,
);
/** One was there: 参加了省里组织的演练. */
const ATTENDED = new RegExp(`(?:参加|参与|出席|列席|收看)了?${OFFICE}${DOES}的`);
/** Another office's paper is used. */
const BORROWED = new RegExp(
  '(?:沿用|套用|执行|适用|采用|转发|使用|遵照|参照)了?(?:的是)?(?:[省市县区](?:厅|局|委|政府|里|级|直)|国家|上级|主管部门|财政[厅局部])',
);
const OWN_PAPER = /建立|制定|制订|出台|印发|修订|完善|健全/;
/** It was not called for. */
const EXEMPT = /免于|免予|豁免|予以免/;

/** So much of a statement's words a clause shares that speaks of it. */
const SPEAKS = 0.4;

/** Whether the words from which a statement was taken to hold tell that somebody else did it, or that it need not be done. */
export function doneByOthers(claim: string, quote: string): boolean {
  return quote
    .split(/[,，;；。\n]/)
    .filter((clause) => clause !== '' && overlap(claim, clause) >= SPEAKS)
    .some(
      (clause) =>
        (BY_OTHERS.test(clause) && !BY_OTHERS.test(claim)) ||
        (ATTENDED.test(clause) && !/参加|参与|出席/.test(claim)) ||
        (OWN_PAPER.test(claim) && BORROWED.test(clause) && !OWN_PAPER.test(clause)) ||
        (EXEMPT.test(clause) && !/免/.test(claim)),
    );
}
