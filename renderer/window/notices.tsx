import { X } from 'lucide-react';
import { dismiss, type Notice, type NoticeAction, useInterface } from '../store/interface-store.ts';
import { useWords } from '../words/use-words.ts';

/** Passing messages, read out as they come. */
export function Notices() {
  const notices = useInterface((state) => state.notices);
  const words = useWords();
  return (
    <div className="notices" aria-live="polite">
      {notices.map((notice) => (
        <div
          key={notice.id}
          className={`notice notice--${notice.tone}`}
          role={notice.tone === 'error' ? 'alert' : undefined}
        >
          <span>{notice.words}</span>
          {notice.action !== undefined && <NoticeButton notice={notice} action={notice.action} />}
          <button
            type="button"
            className="icon-button"
            aria-label={words('app.notice.close')}
            onClick={() => dismiss(notice.id)}
          >
            <X size={14} aria-hidden />
          </button>
        </div>
      ))}
    </div>
  );
}

function NoticeButton({ notice, action }: { readonly notice: Notice; readonly action: NoticeAction }) {
  return (
    <button
      type="button"
      className="button notice__action"
      onClick={() => {
        dismiss(notice.id);
        action.run();
      }}
    >
      {action.label}
    </button>
  );
}
