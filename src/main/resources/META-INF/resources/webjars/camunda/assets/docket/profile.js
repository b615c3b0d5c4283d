const page = new URL('../../../profile', import.meta.url);

/** A link from a web application to the pages about whoever is signed in. */
export const profileLink = (pluginPoint, priority) => ({
  id: 'docket-profile',
  pluginPoint,
  priority,
  render: node => {
    const link = document.createElement('a');
    link.href = page;
    link.textContent = 'Profile';
    node.append(link);
  }
});
