-- Migrations run as the owner of all tables. The role that the application works as may read and
-- write rows, but change no table, and only add to the audit trail. Runs at each start, so that it
-- holds for tables to come and for a role that is new to old data. Where owner and application are
-- one role there is nothing to grant.
do
$$
declare
    application constant text := '${applicationRole}';
    relation    record;
    rights      text;
    lacking     boolean;
begin
    if application in ('', current_user) then
        return;
    end if;
    -- Nodes that start together take turns.
    perform pg_advisory_xact_lock(5021777904113255);
    if not has_schema_privilege(application, current_schema, 'usage') then
        execute format('grant usage on schema %I to %I', current_schema, application);
    end if;
    for relation in
        select oid, relname as name, relkind as kind
        from pg_class
        where relnamespace = cast(current_schema as regnamespace)
          and relkind in ('r', 'p', 'v', 'm', 'S')
          and relowner = cast(current_user as regrole)
          and relname <> '${flyway:table}'
    loop
        rights := case
            when relation.kind = 'S' then 'usage, select'
            when relation.kind in ('v', 'm') then 'select'
            when relation.name = 'audit_entry' then 'select, insert'
            else 'select, insert, update, delete'
        end;
        select not bool_and(
                case when relation.kind = 'S'
                     then has_sequence_privilege(application, relation.oid, each_right)
                     else has_table_privilege(application, relation.oid, each_right)
                end)
        into lacking
        from unnest(string_to_array(rights, ', ')) each_right;
        if lacking then
            execute format(
                'grant %s on %s %I to %I',
                rights, case when relation.kind = 'S' then 'sequence' else 'table' end,
                relation.name, application);
        end if;
    end loop;
    if has_table_privilege(application, 'audit_entry', 'update, delete, truncate, trigger') then
        execute format(
            'revoke update, delete, truncate, references, trigger on audit_entry from %I', application);
    end if;
end
$$;
