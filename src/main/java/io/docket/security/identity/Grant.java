package io.docket.security.identity;

import io.docket.users.Role;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;

/** What everybody with a role may do with one resource of the engine, or with all of its kind. */
record Grant(Role role, Resource resource, String resourceId, List<Permission> permissions) {

  private static final String LIFECYCLE = "taskLifecycle";

  /** What each role is granted: the least it needs, and no more. */
  static List<Grant> all() {
    return Stream.concat(ofPeople().stream(), ofAdministrators()).toList();
  }

  private static Stream<Grant> ofAdministrators() {
    return Arrays.stream(Resources.values())
        .map(each -> on(Role.ADMIN, each, Authorization.ANY, Permissions.ALL));
  }

  private static List<Grant> ofPeople() {
    return List.of(
        on(Role.USER, Resources.APPLICATION, "tasklist", Permissions.ACCESS),
        on(
            Role.USER,
            Resources.PROCESS_DEFINITION,
            LIFECYCLE,
            Permissions.READ,
            Permissions.CREATE_INSTANCE),
        on(Role.USER, Resources.PROCESS_INSTANCE, Authorization.ANY, Permissions.CREATE),
        on(
            Role.LEAD,
            Resources.PROCESS_DEFINITION,
            LIFECYCLE,
            Permissions.TASK_ASSIGN,
            Permissions.UPDATE_TASK),
        on(Role.LEAD, Resources.USER, Authorization.ANY, Permissions.READ),
        on(Role.OPERATOR, Resources.APPLICATION, "cockpit", Permissions.ACCESS),
        on(
            Role.OPERATOR,
            Resources.PROCESS_DEFINITION,
            Authorization.ANY,
            Permissions.READ,
            Permissions.READ_INSTANCE,
            Permissions.READ_HISTORY,
            Permissions.DELETE_INSTANCE,
            ProcessDefinitionPermissions.RETRY_JOB,
            ProcessDefinitionPermissions.SUSPEND_INSTANCE),
        on(Role.OPERATOR, Resources.DEPLOYMENT, Authorization.ANY, Permissions.READ),
        on(Role.OPERATOR, Resources.BATCH, Authorization.ANY, Permissions.READ),
        on(Role.ANALYST, Resources.APPLICATION, "cockpit", Permissions.ACCESS),
        on(
            Role.ANALYST,
            Resources.DEPLOYMENT,
            Authorization.ANY,
            Permissions.READ,
            Permissions.CREATE),
        on(Role.ANALYST, Resources.PROCESS_DEFINITION, Authorization.ANY, Permissions.READ),
        on(Role.ANALYST, Resources.DECISION_DEFINITION, Authorization.ANY, Permissions.READ));
  }

  private static Grant on(
      Role role, Resource resource, String resourceId, Permission... permissions) {
    return new Grant(role, resource, resourceId, List.of(permissions));
  }

  /** Whether this authorization is the one that holds this grant, perhaps changed since. */
  boolean isHeldBy(Authorization authorization) {
    return authorization.getAuthorizationType() == Authorization.AUTH_TYPE_GRANT
        && role.group().equals(authorization.getGroupId())
        && resource.resourceType() == authorization.getResourceType()
        && resourceId.equals(authorization.getResourceId());
  }

  /** Makes the authorization say this grant, no less and no more. */
  void writeTo(Authorization authorization) {
    authorization.setGroupId(role.group());
    authorization.setResource(resource);
    authorization.setResourceId(resourceId);
    authorization.setPermissions(permissions.toArray(Permission[]::new));
  }
}
