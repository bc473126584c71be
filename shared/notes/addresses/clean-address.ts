/** Parameters that only tell where a visitor came from, on any host. */
const everywhere =
  /^(?:utm_[a-z_]+|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|li_fat_id|igshid|igsh|mc_cid|mc_eid|mkt_tok|_hsenc|_hsmi|__hstc|__hssc|__hsfp|vero_id|oly_anon_id|oly_enc_id|_openstat|ref_src|ref_url|_gl|cmpid|s_cid|wt_mc|pk_[a-z]+|mtm_[a-z]+)$/i;

/** Names that mean something else elsewhere: only on these hosts do they carry nothing but the visitor's way. */
const onHosts: readonly (readonly [RegExp, RegExp])[] = [
  [/(?:^|\.)(?:youtube\.com|youtu\.be|youtube-nocookie\.com)$/i, /^(?:si|feature|ab_channel|pp|embeds_[a-z_]+)$/i],
  [/(?:^|\.)spotify\.com$/i, /^(?:si|nd|dlsi|_branch_[a-z_]+|context)$/i],
  [/(?:^|\.)(?:twitter|x)\.com$/i, /^(?:s|t|ref_src|cn|cxt)$/i],
  [/(?:^|\.)instagram\.com$/i, /^(?:img_index|hl)$/i],
  [/(?:^|\.)(?:facebook|threads)\.(?:com|net)$/i, /^(?:mibextid|xmt|rdid|share_url)$/i],
  [/(?:^|\.)tiktok\.com$/i, /^(?:_r|_t|is_from_webapp|sender_device)$/i],
];

/** An address that proves its own parameters is not to be touched: one letter less and the server refuses it. */
const signed = /[?&](?:sig|sign|signature|hmac|token|x-amz-signature|x-goog-signature|expires|policy|hash)=/i;

/**
 * The address without parameters that only track its visitors; everything else stays as it was, letter by letter. What
 * is signed, and what is no http address, stays whole.
 */
export function cleanAddress(address: string): string {
  const match = /^(https?:\/\/([^/?#]+)[^?#]*)\?([^#]*)(#.*)?$/i.exec(address);
  if (match === null || signed.test(address)) return address;
  const [, path = '', authority = '', query = '', fragment = ''] = match;
  const host = authority.replace(/^.*@/, '').replace(/:\d+$/, '');
  const ofHost = onHosts.filter(([hosts]) => hosts.test(host)).map(([, names]) => names);
  const kept = query.split('&').filter((pair) => {
    const name = pair.replace(/=.*$/s, '');
    return !everywhere.test(name) && !ofHost.some((names) => names.test(name));
  });
  if (kept.length === query.split('&').length) return address;
  return kept.length === 0 ? path + fragment : `${path}?${kept.join('&')}${fragment}`;
}
