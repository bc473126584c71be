/** What the window and the main process may have to say of folders, requests and the journal. */
export const shell = {
  'folder-missing': 'The folder {{path}} is not there. Was it moved or renamed, or is its disk not connected?',
  'folder-not-a-folder': '{{path}} is not a folder. Open the folder that holds the show.',
  'folder-no-permission':
    'You may not read {{path}}. Ask whoever manages it, or allow Episode Editor to read this folder in the system’s settings.',
  'folder-unreadable': '{{path}} cannot be read. Check the disk, then try again.',
  'outside-show': '{{path}} leads out of the show’s folder. Only files of the opened show are read and written.',
  'sample-copy':
    'The sample show could not be copied to {{path}} ({{detail}}). Free some space and try again, or open a folder of your own.',
  refused: 'This was refused, since it did not come from the editor itself.',
  internal: 'Something went wrong inside the app. Your text is still in the window; the log file tells more.',
};
