/** The reviews of what sounds and feeds fill in: one episode, many, what is copied where. */
export const fill = {
  from: {
    file: '音声ファイルから取得',
    tags: 'タグから取得',
    pattern: 'ほかのエピソードと同じ書き方',
    server: 'サーバーから取得',
    ranges: 'リンク先の先頭と末尾から取得',
    download: '全体をダウンロードして計測',
    feed: 'フィードから取得',
  },
  copy: '音声フォルダにコピー',
  copying: 'コピーしています…',
  replace: '置き換えて反映',
  name: {
    label: '音声ファイルの名前',
    own: '元のファイル名',
    ascii: 'どのサーバーやアプリでも使える文字だけの名前',
    present: 'エピソードに書かれている名前',
  },
  copyTrouble: {
    exists: '{{path}} には別のファイルがあります。置き換えるか、別の名前を選んでください。',
    cancelled: 'コピーをキャンセルしました。何も変更していません。',
    'no-space': 'ディスクの空き容量が足りないため、{{path}} にコピーできません。何も変更していません。',
  },
  drop: {
    window:
      '音声ファイルをドロップするとこのエピソードに反映します。複数の音声や音声フォルダは番組全体に反映し、番組のフォルダは開きます',
    row: 'ドロップして「{{title}}」に反映',
    field: 'このエピソードの音声をドロップ',
  },
  reading: '{{name}} を読み込んでいます…',
  stop: '中止',
};
