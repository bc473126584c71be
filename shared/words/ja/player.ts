/** The player in the panel "Audio". */
export const player = {
  play: '再生',
  pause: '一時停止',
  back_other: '{{count}}秒戻る',
  forward_other: '{{count}}秒進む',
  position: '再生位置',
  positionOf: '{{length}} 中 {{at}}',
  speed: '再生速度',
  chapters: 'チャプター',
  insertTime: 'この時刻をショーノートに挿入',
  fromServer: '再生すると {{host}} に接続します',
  trouble: {
    format: 'この形式はここでは再生できません。ポッドキャストアプリでは再生できる場合があります。',
    unreachable: 'サーバーから音声を取得できません。インターネット接続を確認してください。',
    refused: 'ローカルのアドレス、またはWebアドレスではないため、接続しません。',
  },
};
