/** Why an audio file told nothing, and why values are offered. `path` is the file, `detail` a code or number. */
export const audio = {
  empty: '「{{path}}」は空のファイルです。もう一度書き出してください。',
  'not-audio': '「{{path}}」は、ポッドキャストアプリで再生できる音声ファイルではありません。',
  damaged:
    '「{{path}}」は壊れているか途中で切れているため、再生時間を読み取れません。書き出しまたはコピーをやり直してください。',
  'not-found': '「{{path}}」が見つかりません。',
  unreadable: '「{{path}}」を読み込めません。ディスクの接続とアクセス権を確認してください。',
  cancelled: '「{{path}}」の読み込みをキャンセルしました。',
  'no-ranges': '「{{path}}」のサーバーは部分取得に対応しておらず、サイズも分かりません。',
  'needs-all-bytes':
    '「{{path}}」の再生時間はヘッダーに記録されていません。ファイル全体をダウンロードすれば計測できます。',
  why: {
    missing: '未設定',
    placeholder: '未入力',
    invalid: 'アプリで読み取れない形式',
    mismatch: '音声ファイルと不一致',
    same: '変更なし',
  },
  match: {
    chosen: '手動で選択',
    path: 'ファイル名が一致',
    number: '回の番号が一致',
    date: '日付が一致',
    title: 'タイトルが類似',
  },
  web: {
    address: '「{{path}}」はWebアドレスではありません。',
    private: '「{{path}}」はこのコンピューターまたはプライベートネットワーク内のアドレスのため、接続しません。',
    unreachable: '「{{path}}」に接続できません（{{detail}}）。インターネット接続を確認してください。',
    status: '「{{path}}」へのアクセスがサーバーに拒否されました（{{detail}}）。',
    redirects: '「{{path}}」のリダイレクトが終わりません。',
    'too-large': '「{{path}}」の応答がフィードとしては大きすぎます。',
    cancelled: '「{{path}}」への問い合わせをキャンセルしました。',
    'no-feed': '「{{path}}」はポッドキャストのフィードではありません。音声付きのエピソードがありません。',
  },
  fill: {
    noAudio: '音声ファイル「{{audio}}」が見つかりません。',
    noAudioKey: '音声ファイルが指定されていません。',
    notInFeed: 'フィードに該当するエピソードがありません。',
    unsure: 'フィードにはタイトルの似たエピソード（「{{title}}」）しかないため、反映しませんでした。',
    noKeys: 'このフォルダのエピソードには、ファイルサイズや再生時間の項目がありません。',
    noFrontMatter: 'フロントマターを読み取れないため、反映しませんでした。',
  },
};
