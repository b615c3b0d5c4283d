-- Completing a task asks for its subtasks, and the engine ships no index on the parent: each
-- completion would read all open tasks.
create index ACT_IDX_TASK_PARENT on ACT_RU_TASK (PARENT_TASK_ID_)
    where PARENT_TASK_ID_ is not null;

-- Every row of the tables that a task's life writes to has an entry in each of their indexes, also
-- where the column is null: tenants, cases, batches and parents that a task of Docket never has. As
-- partial indexes they answer the same questions (no "=" or "in" is true of null) and cost nothing.
drop index ACT_IDX_EXE_SUPER, ACT_IDX_EXEC_TENANT_ID;
create index ACT_IDX_EXE_SUPER on ACT_RU_EXECUTION (SUPER_EXEC_) where SUPER_EXEC_ is not null;
create index ACT_IDX_EXEC_TENANT_ID on ACT_RU_EXECUTION (TENANT_ID_) where TENANT_ID_ is not null;

drop index ACT_IDX_TASK_OWNER, ACT_IDX_TASK_TENANT_ID, ACT_IDX_TASK_CASE_EXEC,
    ACT_IDX_TASK_CASE_DEF_ID;
create index ACT_IDX_TASK_OWNER on ACT_RU_TASK (OWNER_) where OWNER_ is not null;
create index ACT_IDX_TASK_TENANT_ID on ACT_RU_TASK (TENANT_ID_) where TENANT_ID_ is not null;
create index ACT_IDX_TASK_CASE_EXEC on ACT_RU_TASK (CASE_EXECUTION_ID_)
    where CASE_EXECUTION_ID_ is not null;
create index ACT_IDX_TASK_CASE_DEF_ID on ACT_RU_TASK (CASE_DEF_ID_) where CASE_DEF_ID_ is not null;

drop index ACT_IDX_VARIABLE_TENANT_ID, ACT_IDX_VAR_BYTEARRAY, ACT_IDX_VAR_CASE_EXE,
    ACT_IDX_VAR_CASE_INST_ID, ACT_IDX_BATCH_ID;
create index ACT_IDX_VARIABLE_TENANT_ID on ACT_RU_VARIABLE (TENANT_ID_)
    where TENANT_ID_ is not null;
create index ACT_IDX_VAR_BYTEARRAY on ACT_RU_VARIABLE (BYTEARRAY_ID_)
    where BYTEARRAY_ID_ is not null;
create index ACT_IDX_VAR_CASE_EXE on ACT_RU_VARIABLE (CASE_EXECUTION_ID_)
    where CASE_EXECUTION_ID_ is not null;
create index ACT_IDX_VAR_CASE_INST_ID on ACT_RU_VARIABLE (CASE_INST_ID_)
    where CASE_INST_ID_ is not null;
create index ACT_IDX_BATCH_ID on ACT_RU_VARIABLE (BATCH_ID_) where BATCH_ID_ is not null;

drop index ACT_IDX_JOB_TENANT_ID, ACT_IDX_JOB_EXCEPTION;
create index ACT_IDX_JOB_TENANT_ID on ACT_RU_JOB (TENANT_ID_) where TENANT_ID_ is not null;
create index ACT_IDX_JOB_EXCEPTION on ACT_RU_JOB (EXCEPTION_STACK_ID_)
    where EXCEPTION_STACK_ID_ is not null;

drop index ACT_IDX_EVENT_SUBSCR_TENANT_ID, ACT_IDX_EVENT_SUBSCR_CONFIG_;
create index ACT_IDX_EVENT_SUBSCR_TENANT_ID on ACT_RU_EVENT_SUBSCR (TENANT_ID_)
    where TENANT_ID_ is not null;
create index ACT_IDX_EVENT_SUBSCR_CONFIG_ on ACT_RU_EVENT_SUBSCR (CONFIGURATION_)
    where CONFIGURATION_ is not null;

drop index ACT_IDX_IDENT_LNK_USER, ACT_IDX_IDENT_LNK_GROUP, ACT_IDX_ATHRZ_PROCEDEF;
create index ACT_IDX_IDENT_LNK_USER on ACT_RU_IDENTITYLINK (USER_ID_) where USER_ID_ is not null;
create index ACT_IDX_IDENT_LNK_GROUP on ACT_RU_IDENTITYLINK (GROUP_ID_)
    where GROUP_ID_ is not null;
create index ACT_IDX_ATHRZ_PROCEDEF on ACT_RU_IDENTITYLINK (PROC_DEF_ID_)
    where PROC_DEF_ID_ is not null;

drop index ACT_IDX_AUTH_GROUP_ID, ACT_IDX_AUTH_ROOT_PI, ACT_IDX_AUTH_RM_TIME;
create index ACT_IDX_AUTH_GROUP_ID on ACT_RU_AUTHORIZATION (GROUP_ID_)
    where GROUP_ID_ is not null;
create index ACT_IDX_AUTH_ROOT_PI on ACT_RU_AUTHORIZATION (ROOT_PROC_INST_ID_)
    where ROOT_PROC_INST_ID_ is not null;
create index ACT_IDX_AUTH_RM_TIME on ACT_RU_AUTHORIZATION (REMOVAL_TIME_)
    where REMOVAL_TIME_ is not null;

drop index ACT_IDX_HI_PRO_RST_PRO_INST_ID, ACT_IDX_HI_PRO_INST_TENANT_ID,
    ACT_IDX_HI_ACT_INST_TENANT_ID, ACT_IDX_HI_TASK_INST_TENANT_ID;
create index ACT_IDX_HI_PRO_RST_PRO_INST_ID on ACT_HI_PROCINST (RESTARTED_PROC_INST_ID_)
    where RESTARTED_PROC_INST_ID_ is not null;
create index ACT_IDX_HI_PRO_INST_TENANT_ID on ACT_HI_PROCINST (TENANT_ID_)
    where TENANT_ID_ is not null;
create index ACT_IDX_HI_ACT_INST_TENANT_ID on ACT_HI_ACTINST (TENANT_ID_)
    where TENANT_ID_ is not null;
create index ACT_IDX_HI_TASK_INST_TENANT_ID on ACT_HI_TASKINST (TENANT_ID_)
    where TENANT_ID_ is not null;

-- These say nothing that another index of the same table does not say: it begins with the same
-- column, or is the primary key.
drop index ACT_IDX_VARIABLE_TASK_ID;
drop index ACT_IDX_JOB_HANDLER_TYPE;
drop index ACT_IDX_HI_TASKINSTID_PROCINST;
