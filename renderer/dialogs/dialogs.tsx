import { BulkDialog } from '../bulk/bulk-dialog.tsx';
import { FillDialog } from '../fill/fill-dialog.tsx';
import { GuideDialog } from '../guide/guide-dialog.tsx';
import { ReportDialog } from '../help/report-dialog.tsx';
import { UpdateDialog } from '../help/update-dialog.tsx';
import { RenameDialog } from '../list/rename-dialog.tsx';
import { ImageNameDialog } from '../notes/images/image-name-dialog.tsx';
import { CommandPalette } from '../palette/command-palette.tsx';
import { NewPerson } from '../people/new-person.tsx';
import { PublishDialog } from '../publish/publish-dialog.tsx';
import { TakeDialog } from '../publish/take-dialog.tsx';
import { MoveToDialog } from '../publishing/move-to-dialog.tsx';
import { SettingsDialog } from '../settings/settings-dialog.tsx';
import { type DialogRequest, useDialogs } from '../store/dialogs-store.ts';
import { ChangedOnDisk } from './changed-on-disk.tsx';
import { Compare } from './compare.tsx';
import { HistoryDialog } from './history.tsx';
import { NotKept } from './not-kept.tsx';
import { ProblemsBeforeSaving } from './problems-before-saving.tsx';
import { Recognised } from './recognised.tsx';
import { RecoveredChanges } from './recovered-changes.tsx';
import { UnsavedChanges } from './unsaved-changes.tsx';
import './dialogs.css';

/** Every question that waits, innermost on top. */
export function Dialogs() {
  const open = useDialogs((state) => state.open);
  return open.map((request) => <DialogOf key={request.id} request={request} />);
}

function DialogOf({ request }: { readonly request: DialogRequest }) {
  switch (request.type) {
    case 'problems':
      return <ProblemsBeforeSaving {...request} />;
    case 'changed-on-disk':
      return <ChangedOnDisk {...request} />;
    case 'unsaved':
      return <UnsavedChanges {...request} />;
    case 'not-kept':
      return <NotKept {...request} />;
    case 'recovered':
      return <RecoveredChanges {...request} />;
    case 'audio':
    case 'fill-many':
    case 'rows':
    case 'download':
    case 'feed-address':
    case 'working':
      return <FillDialog question={request} />;
    case 'compare':
      return <Compare {...request} />;
    case 'publish':
      return <PublishDialog {...request} />;
    case 'handover':
      return <TakeDialog {...request} />;
    case 'history':
      return <HistoryDialog {...request} />;
    case 'commands':
      return <CommandPalette {...request} />;
    case 'guide':
      return <GuideDialog {...request} />;
    case 'settings':
      return <SettingsDialog {...request} />;
    case 'recognised':
      return <Recognised {...request} />;
    case 'update':
      return <UpdateDialog {...request} />;
    case 'report':
      return <ReportDialog {...request} />;
    case 'rename':
      return <RenameDialog {...request} />;
    case 'image-name':
      return <ImageNameDialog {...request} />;
    case 'move-to':
      return <MoveToDialog {...request} />;
    case 'person':
      return <NewPerson {...request} />;
    default:
      return <BulkDialog question={request} />;
  }
}
