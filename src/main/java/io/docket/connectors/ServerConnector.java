package io.docket.connectors;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.connect.impl.AbstractConnector;
import org.camunda.connect.impl.AbstractRequestInvocation;
import org.camunda.connect.spi.ConnectorRequestInterceptor;

/**
 * A connector for diagrams ({@code camunda:connector}). What a server does not take becomes a BPMN
 * error of {@link ConnectorErrors}; anything else fails the job, whose stored message and stack
 * trace tell nothing of what was sent.
 */
abstract class ServerConnector extends AbstractConnector<Inputs, Outputs> {

  ServerConnector(String id) {
    super(id);
  }

  /** The names of what it takes. */
  abstract Set<String> inputs();

  /**
   * Does what it is for.
   *
   * @throws ServerFailure if the server does not take it
   */
  abstract Outputs perform(Inputs inputs);

  @Override
  public final Inputs createRequest() {
    return new Inputs(this);
  }

  @Override
  public final Outputs execute(Inputs request) {
    request.allow(inputs());
    try {
      return (Outputs) new Invocation(request, requestInterceptors).proceed();
    } catch (ServerFailure failure) {
      throw new BpmnError(failure.kind().errorCode(), failure.getMessage());
    } catch (InvalidInput mistake) {
      throw mistake;
    } catch (Exception unforeseen) {
      throw new ConnectorBroken(getId(), unforeseen);
    }
  }

  private final class Invocation extends AbstractRequestInvocation<Inputs> {

    Invocation(Inputs inputs, List<ConnectorRequestInterceptor> interceptors) {
      super(inputs, inputs, interceptors);
    }

    @Override
    public Object invokeTarget() {
      return perform(getTarget());
    }
  }
}
