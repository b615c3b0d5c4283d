/**
 * Tasklist starts before its labels have arrived, and then shows the bare keys of some of them for
 * good. So they are put where it looks for those of the visit before.
 */
export async function bringLabels() {
  const root = document.querySelector('base').getAttribute('app-root');
  const folder = `${root}/app/tasklist/locales/`;
  const answer = await fetch(`${folder}en.json`);
  const kept = JSON.parse(localStorage.getItem('camunda-web') ?? '{}');
  kept[`${folder}_locales_data_en_${window.bust}`] = await answer.text();
  localStorage.setItem('camunda-web', JSON.stringify(kept));
}
