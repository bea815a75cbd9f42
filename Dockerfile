# daejo in a container: `docker build -t daejo .`, then `docker run --rm -v "$PWD:/work" daejo check digests`.
FROM debian:12 AS build
WORKDIR /source
COPY . .
# The archive has every library that daejo loads, so that the second stage needs none.
RUN ./dev tarball \
  && mkdir /opt/daejo \
  && tar --extract --gzip --file build/tarball/daejo-*.tar.gz --directory /opt/daejo --strip-components 1

FROM debian:12-slim
LABEL org.opencontainers.image.title="daejo" \
  org.opencontainers.image.description="Checks Korean summaries of arXiv papers against the real abstracts" \
  org.opencontainers.image.licenses="Apache-2.0"
# Certificates for arXiv; git for --changed-since and .gitignore. Debian keeps only its newest version of each.
# hadolint ignore=DL3008
RUN apt-get update \
  && apt-get install --yes --no-install-recommends ca-certificates git \
  && rm -rf /var/lib/apt/lists/* \
  && useradd --create-home --uid 1000 daejo
COPY --from=build /opt/daejo /opt/daejo
ENV LANG=C.UTF-8 PATH=/opt/daejo/bin:$PATH
USER 1000:1000
WORKDIR /work
ENTRYPOINT ["daejo"]
CMD ["--help"]
