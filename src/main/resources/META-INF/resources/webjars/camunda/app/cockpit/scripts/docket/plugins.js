import {profileLink} from '../../../../assets/docket/profile.js';

export default [profileLink('cockpit.navigation', 0)];
