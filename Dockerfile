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
 && install --directory --owner=docket --group=docket --mode=0700 /docket/data /docket/cache
WORKDIR /docket
COPY --from=build /build/layers/dependencies/ ./
COPY --from=build /build/layers/spring-boot-loader/ ./
COPY --from=build /build/layers/snapshot-dependencies/ ./
COPY --from=build /build/layers/application/ ./
USER 10001:10001
# One start, up to the point where it would serve, notes which classes a start loads: the next ones
# map them from this archive. The database it brings along for that is thrown away.
RUN SERVER_PORT=0 DOCKET_DATABASE_DIRECTORY=/tmp/training DOCKET_DEMO=false \
    java -XX:+UseSerialGC -XX:ArchiveClassesAtExit=/docket/cache/docket.jsa \
      -Dspring.context.exit=onRefresh -jar docket.jar \
 && rm -rf /tmp/training
VOLUME /docket/data
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s --start-period=120s --retries=3 \
  CMD curl --fail --silent --output /dev/null "http://127.0.0.1:${SERVER_PORT:-8080}/actuator/health"
# The heap begins small and grows with the work, up to three quarters of the container's memory.
ENTRYPOINT ["java", "-XX:SharedArchiveFile=/docket/cache/docket.jsa", "-XX:+UseSerialGC", "-Xms64m", \
  "-XX:MaxRAMPercentage=75", "-XX:+ExitOnOutOfMemoryError", "-jar", "docket.jar"]
