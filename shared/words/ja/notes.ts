/** Names of what one does to the notes, as menus write them. */
export const notesCommands = {
  bold: '太字',
  italic: '斜体',
  code: 'コード',
  'insert-link': 'リンク',
  heading: '見出し',
  subheading: '小見出し',
  list: '箇条書き',
  'numbered-list': '番号付きリスト',
  quote: '引用',
  'insert-time': '再生位置の時刻を挿入',
};
