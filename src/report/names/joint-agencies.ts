import { withoutPlaces } from './agency-names';

const BODY = /(?:局|委|委员会|厅|府|办|办公室|院|处|中心|会|协|联|社)$/;
/** 中共云溪县委办公室 is of 云溪县. */
const plain = (name: string): string => name.replace(/^中共/, '');

/** The place a name begins with: 云溪县 of 云溪县住房和城乡建设局. */
export const placeOf = (name: string): string =>
  name.slice(0, name.length - (withoutPlaces(name)[1] ?? name).length);

/** 局 and 委 stand side by side; an office, a branch or a team is part of the one before it. */
const PEER = /^([一-龥]{0,20}?(?:局|委员会|科协|联合会))(?:\d|二〇|（|政府信息公开|政务公开|信息公开|、| |$)/;
const PEER_ABOVE = /(?:局|委|委员会)$/;

/**
 * Whether a name and the words behind it are two agencies that act together, and not one name that goes on:
 * 中共云溪县委办公室 云溪县人民政府办公室 are of one place that both name, 县农业农村局 乡村振兴局 are peers.
 */
export function actTogether(name: string, rest: string): boolean {
  // 住房和城乡建设局 | （人民防空办公室）: another name of the same agency.
  if (/^[（(]/.test(rest)) return false;
  const [one, other] = [plain(name), plain(rest)];
  const [here, there] = [placeOf(one), placeOf(other)];
  if (here === '' || one === here || !BODY.test(one) || other.startsWith(one)) return false;
  if (there !== '' && there !== other) return here.endsWith(there) || there.endsWith(here);
  const peer = there === '' && PEER_ABOVE.test(one) ? PEER.exec(other)?.[1] : undefined;
  return peer !== undefined && peer.length > 1 && !peer.endsWith('分局');
}

/** The last of the agencies a text names one after another. */
const lastOf = (names: string): string =>
  names.slice(Math.max(names.lastIndexOf(' '), names.lastIndexOf('、')) + 1);

/** In characters, spaces included: longer than any title. */
const LONGEST = 400;

/**
 * A title or name without spaces, except one between two agencies that act together. Where a line break stands
 * between them, 、 takes its place: 县科技局 | 县科协 becomes 县科技局、县科协.
 */
export function packedName(text: string): string {
  if (!/\s/.test(text)) return text;
  if (text.length > LONGEST) return text.replace(/\s+/g, '');
  const parts = text.trim().split(/(\s+)/);
  const whole = parts.filter((_, at) => at % 2 === 0);
  return whole.reduce((packed, part, at) => {
    if (!actTogether(lastOf(packed), whole.slice(at).join(''))) return packed + part;
    return `${packed}${parts[2 * at - 1]?.includes('\n') === true ? '、' : ' '}${part}`;
  });
}
