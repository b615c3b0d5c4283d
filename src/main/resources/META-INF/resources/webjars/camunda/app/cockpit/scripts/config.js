export default {
  app: {name: 'Cockpit', vendor: 'Docket'},
  disableWelcomeMessage: true,
  locales: {availableLocales: ['en'], fallbackLocale: 'en'},
  customScripts: ['../../assets/docket/sign-in', 'scripts/docket/plugins']
};
