export default {
  app: {name: 'Admin', vendor: 'Docket'},
  disableWelcomeMessage: true,
  locales: {availableLocales: ['en'], fallbackLocale: 'en'},
  customScripts: ['../../assets/docket/sign-in']
};
