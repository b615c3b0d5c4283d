export default {
  app: {name: 'Welcome', vendor: 'Docket'},
  disableWelcomeMessage: true,
  locales: {availableLocales: ['en'], fallbackLocale: 'en'},
  customScripts: ['../../assets/docket/sign-in']
};
