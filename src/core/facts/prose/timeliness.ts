/** That something was done when it was due, or by when. */
export const TIMELY =
  /在规定(?:的)?(?:时间|时限|期限)(?:之?内)?|(?:规定|法定)(?:的)?(?:时间|时限|期限)(?:之?内)?|及时|按时|按期|如期|(?:(?:自|从|于|在)[^,。;]{0,30}?)?(?:\d{1,4}|[一二三四五六七八九十]{1,4})个?(?:工作)?(?:日|天|月)(?:之?内|前|以内)|时限|期限内/g;
const PROMPT =
  /及时|按时|按期|如期|按(?:规定|要求)(?![^,。;]{0,3}(?:内容|范围|格式|程序|用途|标准|编制|编写))|规定时间|时限|期限|日内|天内|月内|工作日|同步|日前|之前|当[日天月]|工期(?:之)?内|第一时间|提前了?\d|早了?\d/;
const LATE =
  /逾期|延期(?!手续|审批|申请)|晚于|晚了|晚\d|迟了|拖到|拖了|拖至|拖延|(?<!刚|方)才(?=报|公开|发(?!现|展)|完|交|签|支付|拨|下达|到账|验收|印发|上?缴)|晚(?:公开|报送|上报|提交|完成|支付|拨付|下达|发放|[报交缴]了?(?=\d))|(?:比|较)[^,。;]{0,12}(?:时间|时限|期限|日期)[^,。;]{0,4}(?:晚|迟|推迟|延后)|(?:未能?|没有|没能?)按(?:照)?(?:规定|法定|要求)?(?:的)?(?:时间|时限|期限)|(?:没有|没能?)(?:按时|按期|及时|如期)|超过[^,。;]{0,6}(?:时间|时限|期限)|迟于|滞后|延迟|延误|推迟|迟报|超过(?:规定|法定)?(?:的)?(?:时间|时限|期限)|超期|超时|不及时|未及时|未按时|未按期|未在/;
const NOT_LATE =
  /(?:批准|同意|办理|申请|审批|批复)[^,。]{0,6}延期|(?:无|没有|未发生|未出现|不存在)[^,。]{0,6}(?:逾期|延迟|滞后|超期|超时|迟报|不及时|未按时)|(?:未|不|不得)(?:超过|逾期|超期|晚于|迟于|延迟|推迟|延误|超时)/g;

/** Whether a statement asks for something to be done in time. */
export function asksForTime(text: string): boolean {
  return new RegExp(TIMELY.source).test(text);
}

/** Whether a text says that something was done in time. */
export function saysInTime(text: string): boolean {
  return PROMPT.test(text) && !saysLate(text);
}

/** Whether a text says that something was done too late. */
export function saysLate(text: string): boolean {
  return LATE.test(text.replace(NOT_LATE, ''));
}
