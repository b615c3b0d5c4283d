export default {
  app: {name: 'Tasklist', vendor: 'Docket'},
  disableWelcomeMessage: true,
  locales: {availableLocales: ['en'], fallbackLocale: 'en'},
  customScripts: ['scripts/docket/plugins'],
  shortcuts: {
    claimTask: {key: 'ctrl+alt+c', description: 'claims the selected task'},
    focusFilter: {key: 'ctrl+shift+f', description: 'goes to the first filter'},
    focusList: {key: 'ctrl+alt+l', description: 'goes to the first task of the list'},
    focusForm: {key: 'ctrl+alt+f', description: 'goes to the first field of the form'},
    startProcess: {key: 'ctrl+alt+p', description: 'creates a task'}
  }
};
