FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /build
COPY . .
RUN mvn -B -ntp -DskipTests package \
 && mv target/docket-*.jar docket.jar \
 && java -Djarmode=tools -jar docket.jar extract --layers --destination layers

FROM eclipse-temurin:17-jre
# A number, so that a platform can see that it is not root; a name, because PostgreSQL asks for it.
RUN groupadd --gid 10001 docket \
 && useradd --uid 10001 --gid docket --home-dir /docket docket \
 && install --directory --owner=docket --group=docket --mode=0700 /docket/data
WORKDIR /docket
COPY --from=build /build/layers/dependencies/ ./
COPY --from=build /build/layers/spring-boot-loader/ ./
COPY --from=build /build/layers/snapshot-dependencies/ ./
COPY --from=build /build/layers/application/ ./
USER 10001:10001
VOLUME /docket/data
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s --start-period=120s --retries=3 \
  CMD curl --fail --silent --output /dev/null "http://127.0.0.1:${SERVER_PORT:-8080}/actuator/health"
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=75", "-XX:+ExitOnOutOfMemoryError", "-jar", "docket.jar"]
