import type { Prose } from '../prose/prose.ts';

const JOINED = /并且?(?!非)|且|同时|以及/;
const DEED = /([一-龥]{2,4})$/;

/**
 * 已完成购置，因接口未开通尚未投入使用, of 完成购置并投入使用: the clause behind the quoted one that denies a part of what is asked. Null where
 * nothing behind it in its sentence does.
 */
export function partDenied(claimed: string, quoted: string, prose: Prose): string | null {
  const parts = claimed.split(JOINED);
  if (parts.length < 2) return null;
  const first = quoted.split(',')[0] ?? '';
  const segment = prose.sentences.flatMap((s) => s.split(/[;；]/)).find((s) => s.includes(first));
  const behind = segment?.slice(segment.indexOf(first) + first.length) ?? '';
  const deeds = parts.flatMap((part) => DEED.exec(part)?.[1] ?? []);
  const denied = (clause: string): boolean =>
    deeds.some((deed) => new RegExp(`(?:未能?|没有|没|不)[^,、未不]{0,4}${deed}`).test(clause));
  return behind.split(/[,，]/).find(denied) ?? null;
}
