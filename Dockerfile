# syntax=docker/dockerfile:1
FROM eclipse-temurin:17-jdk AS build
WORKDIR /build
COPY . .
RUN --mount=type=cache,target=/root/.m2 ./mvnw -B -ntp -DskipTests package

FROM eclipse-temurin:17-jre
RUN groupadd --system journey \
 && useradd --system --gid journey --home-dir /var/lib/journey --create-home journey
COPY --from=build --chown=root:root /build/journey-web/target/journey.jar /opt/journey/journey.jar
# files being imported lie here and, without spring.datasource.url, the embedded database
ENV JOURNEY_HOME=/var/lib/journey
VOLUME /var/lib/journey
USER journey
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s --start-period=90s --retries=6 \
  CMD ["curl", "-fsS", "-o", "/dev/null", "http://127.0.0.1:8080/actuator/health"]
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=75", "-jar", "/opt/journey/journey.jar"]
