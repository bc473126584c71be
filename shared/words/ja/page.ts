/** プレビューのページが示す文言。 */
export const page = {
  placeholder: {
    youtube: 'YouTube 動画',
    img: '外部の画像',
    iframe: '埋め込みページ',
    iframeOf: '{{host}} の埋め込み',
    script: 'スクリプト（サイト上でのみ動作）',
    scriptOf: '{{host}} のスクリプト（サイト上でのみ動作）',
    audio: '外部の音声',
    video: '外部の動画',
    form: 'フォーム（サイト上でのみ動作）',
    object: '埋め込みオブジェクト（サイト上でのみ動作）',
    open: 'ブラウザーで開く',
    openNamed: 'ブラウザーで開く：{{name}}',
  },
  liquid: {
    missing: '値がありません（サイトでは何も表示されません）',
    refused: 'ここでは実行できません（サイトの生成時にのみ動作します）',
  },
  frame: {
    site: 'サイトの {{layout}} による表示です。スクリプトと外部のファイルは読み込みません。',
    switch: 'サイトのレイアウト',
    switchHint: 'サイト自身のレイアウトで表示します',
  },
  feed: {
    audio: 'フィードの音声：{{address}}',
    over: 'Apple Podcasts ではこれより後が省略されます。',
    cut: 'ここから後はアプリに表示されません',
  },
  changes: {
    disk: '保存済みのファイル',
    own: '編集中のテキスト',
  },
  menu: {
    label: 'ページのこの場所',
    open: 'ブラウザーで開く',
    copy: 'アドレスをコピー',
    reveal: 'ノートの該当行へ移動',
  },
};
