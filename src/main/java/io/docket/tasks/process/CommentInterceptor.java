package io.docket.tasks.process;

import io.docket.web.InvalidRequest;
import java.util.UUID;
import org.camunda.bpm.engine.impl.cmd.AddCommentCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.CommentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** Notices comments: the engine tells no listener of them. */
class CommentInterceptor extends CommandInterceptor {

  private final ObjectProvider<EngineComments> comments;

  CommentInterceptor(ObjectProvider<EngineComments> comments) {
    this.comments = comments;
  }

  @Override
  public <T> T execute(Command<T> command) {
    var result = next.execute(command);
    if (command instanceof AddCommentCmd && result instanceof CommentEntity comment) {
      var instance = processInstance(comment);
      if (instance != null && TaskLifecycleParseListener.isTask(instance)) {
        belongTo(instance, comment);
        var task = UUID.fromString(instance.getBusinessKey());
        comments.getObject().written(task, comment.getFullMessage(), comment.getId());
      }
    }
    return result;
  }

  /** Tasklist names the user task alone; whoever looks the comment up later asks its process. */
  private static void belongTo(ExecutionEntity instance, CommentEntity comment) {
    if (comment.getProcessInstanceId() == null) {
      comment.setProcessInstanceId(instance.getId());
    } else if (!comment.getProcessInstanceId().equals(instance.getId())) {
      throw new InvalidRequest("processInstanceId", "is not the process of this task");
    }
  }

  private static @Nullable ExecutionEntity processInstance(CommentEntity comment) {
    var context = Context.getCommandContext();
    if (comment.getTaskId() != null) {
      var task = context.getTaskManager().findTaskById(comment.getTaskId());
      return task == null || task.getExecution() == null
          ? null
          : task.getExecution().getProcessInstance();
    }
    return context.getExecutionManager().findExecutionById(comment.getProcessInstanceId());
  }
}
