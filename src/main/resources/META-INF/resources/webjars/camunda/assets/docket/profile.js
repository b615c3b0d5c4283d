const page = new URL('../../../profile', import.meta.url);

/** A link from a web application to the pages about whoever is signed in. */
export const profileLink = pluginPoint => ({
  id: 'docket-profile',
  pluginPoint,
  priority: 100,
  render: node => {
    const link = document.createElement('a');
    link.href = page;
    link.textContent = 'Profile';
    node.append(link);
  }
});
