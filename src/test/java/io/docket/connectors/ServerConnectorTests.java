package io.docket.connectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.docket.connectors.MailDelivery.Route;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** What a connector says when it cannot do what it is for. */
class ServerConnectorTests {

  private static final Map<String, Object> INPUTS =
      Map.of("recipient", "maria", "subject", "Secret subject", "text", "Secret text");

  @Test
  void tellsNothingOfWhatItWasAbout() {
    var failure =
        catchThrowable(
            () ->
                execute(
                    new Delivery(Route.SERVER) {
                      @Override
                      public void deliver(Mail mail) {
                        throw new UnsupportedOperationException("To " + mail.to());
                      }
                    }));

    assertThat(failure)
        .isInstanceOf(ConnectorBroken.class)
        .hasMessage("Connector email: UnsupportedOperationException")
        .hasNoCause();
    assertThat(failure.getStackTrace()[0].getMethodName()).isEqualTo("deliver");
  }

  @Test
  void isUnavailableWhereNoMailIsSent() {
    var error = catchThrowableOfType(BpmnError.class, () -> execute(new Delivery(Route.NONE)));

    assertThat(error.getErrorCode()).isEqualTo(ConnectorErrors.UNAVAILABLE);
    assertThat(error.getMessage()).isEqualTo("No mail server is set up");
  }

  @Test
  void writesToNobodyWhereNobodyKnowsAddresses() {
    var connector =
        new EmailConnector(
            new Delivery(Route.SERVER),
            new StaticListableBeanFactory().getBeanProvider(AddressBook.class));
    var request = connector.createRequest();
    request.setRequestParameters(INPUTS);

    assertThat(catchThrowableOfType(BpmnError.class, request::execute).getErrorCode())
        .isEqualTo(ConnectorErrors.RECIPIENT_REFUSED);
  }

  @Test
  void wantsAMethodWithAnInvitation() {
    var request = connector(new Delivery(Route.SERVER)).createRequest();
    request.setRequestParameters(INPUTS);
    request.setRequestParameter("calendar", "BEGIN:VCALENDAR");
    request.setRequestParameter("calendarMethod", "REPLY");

    assertThatThrownBy(request::execute)
        .isInstanceOf(InvalidInput.class)
        .hasMessage("calendarMethod is REQUEST or CANCEL");
  }

  @Test
  void keepsItsInputsOutOfLogs() {
    var request = connector(new Delivery(Route.SERVER)).createRequest();
    request.setRequestParameters(INPUTS);

    assertThat(request.toString()).contains("subject").doesNotContain("Secret", "maria");
  }

  private static void execute(MailDelivery delivery) {
    var request = connector(delivery).createRequest();
    request.setRequestParameters(INPUTS);
    request.execute();
  }

  private static EmailConnector connector(MailDelivery delivery) {
    AddressBook everybody = username -> Optional.of(username + "@docket.example");
    var beans = new StaticListableBeanFactory(Map.of("addressBook", everybody));
    return new EmailConnector(delivery, beans.getBeanProvider(AddressBook.class));
  }

  private static class Delivery implements MailDelivery {

    private final Route route;

    Delivery(Route route) {
      this.route = route;
    }

    @Override
    public Route route() {
      return route;
    }

    @Override
    public String description() {
      return "";
    }

    @Override
    public void deliver(Mail mail) {}
  }
}
