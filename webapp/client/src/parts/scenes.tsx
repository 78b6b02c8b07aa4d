/** Role-plays to choose from: those a learner is up to first. */
import type { Teacher } from '../api/types';
import { t } from '../i18n';
import { Sheet } from './sheet';
import { sceneTitle } from './said';

type Scene = Teacher['scenes'][number];

export function Scenes({ scenes, onBegin, onClose }: { scenes: readonly Scene[]; onBegin: (id: string) => void; onClose: () => void }) {
  // The newest of what fits comes first: what a learner of B1 can do is more than greeting a neighbour.
  const fitting = scenes.filter(({ fits }) => fits).reverse();
  const harder = scenes.filter(({ fits }) => !fits);
  const rows = (list: readonly Scene[]) => (
    <ul class="card rows plain">
      {list.map(({ id, level }) => (
        <li key={id}><button type="button" onClick={() => onBegin(id)}>
          <span class="t">{sceneTitle(id)}</span><span class="count">{level}</span></button></li>
      ))}
    </ul>
  );
  return (
    <Sheet title={t('teacher-scenes')} onClose={onClose}>
      <p class="sheet-text">{t('teacher-scenes-text')}</p>
      {fitting.length > 0 && <><h3 class="group">{t('teacher-scenes-fit')}</h3>{rows(fitting)}</>}
      {harder.length > 0 && <><h3 class="group">{t('teacher-scenes-harder')}</h3>{rows(harder)}</>}
    </Sheet>
  );
}
