import { useState } from 'react';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';

/** 清除本机全部数据: asks twice, because there is no way back. */
export function ClearAll({
  drafts,
  collected,
  removed,
  onClose,
  onClear,
}: {
  /** How many there are. */
  drafts: number;
  collected: number;
  removed: number;
  onClose: () => void;
  onClear: () => void;
}) {
  const [sure, setSure] = useState(false);
  if (!sure) {
    return (
      <Dialog
        title="清除本机全部数据？"
        onClose={onClose}
        actions={
          <>
            <Button onClick={() => setSure(true)}>继续清除</Button>
            <Button look="primary" onClick={onClose}>
              不清除
            </Button>
          </>
        }
      >
        <p>
          将清除这个浏览器里的 {drafts} 份报告
          {collected > 0 && `、${collected} 份审核和收到的全部文件`}
          {removed > 0 && `、已删除还能恢复的 ${removed} 份`}
          ，连同它们的历史版本和本程序的设置。已经下载、保存到文件的不受影响。
        </p>
        <p>还要用的，请先打开它，用“文件”里的“保存到文件”存一份。</p>
      </Dialog>
    );
  }
  return (
    <Dialog
      // The key makes it a new dialog, so that its heading gets the focus and is read out.
      key="sure"
      title="再问一次：全部清除？"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClear}>全部清除</Button>
          <Button look="primary" onClick={onClose}>
            不清除
          </Button>
        </>
      }
    >
      <p>
        {drafts} 份报告{collected > 0 && `、${collected} 份审核`}清除后找不回来，也不能撤销。
      </p>
    </Dialog>
  );
}
