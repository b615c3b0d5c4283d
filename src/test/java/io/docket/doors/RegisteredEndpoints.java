package io.docket.doors;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.beans.BeanUtils;
import org.springframework.context.ApplicationContext;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.function.support.RouterFunctionMapping;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Everything that answers under some address, as the running application has registered it. */
final class RegisteredEndpoints {

  private static final String JERSEY_APPLICATION = "jakarta.ws.rs.Application";

  private final ApplicationContext context;
  private final ServletContext servlets;

  RegisteredEndpoints(ApplicationContext context, ServletContext servlets) {
    this.context = context;
    this.servlets = servlets;
  }

  /** What Spring MVC serves: controllers of any module or library, and files. */
  Set<String> ofSpring() {
    var found = new TreeSet<String>();
    context.getBeansOfType(HandlerMapping.class).values().stream()
        .flatMap(RegisteredEndpoints::endpoints)
        .forEach(found::add);
    return found;
  }

  /** Addresses at which servlets listen. */
  Set<String> ofServlets() {
    var found = new TreeSet<String>();
    registrations()
        .map(ServletRegistration::getMappings)
        .flatMap(Collection::stream)
        .map(path -> "SERVLET " + path)
        .forEach(found::add);
    return found;
  }

  /** What the engine's web applications ask, at their full paths. */
  Set<String> ofWebapps() {
    var found = new TreeSet<String>();
    registrations()
        .filter(servlet -> servlet.getInitParameter(JERSEY_APPLICATION) != null)
        .flatMap(RegisteredEndpoints::endpoints)
        .map(Endpoint::toString)
        .forEach(found::add);
    return found;
  }

  private Stream<? extends ServletRegistration> registrations() {
    return servlets.getServletRegistrations().values().stream();
  }

  private static Stream<String> endpoints(HandlerMapping mapping) {
    if (mapping instanceof RequestMappingInfoHandlerMapping controllers) {
      return controllers.getHandlerMethods().keySet().stream()
          .flatMap(RegisteredEndpoints::endpoints);
    }
    if (mapping instanceof AbstractUrlHandlerMapping files) {
      return files.getHandlerMap().keySet().stream().map(path -> "FILES " + path);
    }
    if (mapping instanceof RouterFunctionMapping router && router.getRouterFunction() == null) {
      return Stream.empty();
    }
    throw new IllegalStateException("This test cannot look into " + mapping);
  }

  private static Stream<String> endpoints(RequestMappingInfo mapping) {
    var methods = mapping.getMethodsCondition().getMethods();
    var answered = methods.isEmpty() ? List.of(RequestMethod.GET, RequestMethod.POST) : methods;
    return answered.stream()
        .flatMap(method -> mapping.getPatternValues().stream().map(path -> method + " " + path));
  }

  private static Stream<Endpoint> endpoints(ServletRegistration servlet) {
    var application = servlet.getInitParameter(JERSEY_APPLICATION);
    var type = ClassUtils.resolveClassName(application, null);
    var roots = servlet.getMappings().stream().map(path -> path.replaceAll("/\\*$", "")).toList();
    return ((Application) BeanUtils.instantiateClass(type))
        .getClasses().stream()
            .filter(resource -> resource.isAnnotationPresent(Path.class))
            .flatMap(resource -> EngineEndpoints.of(resource).stream())
            .flatMap(endpoint -> roots.stream().map(endpoint::below));
  }
}
