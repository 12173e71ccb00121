# syntax=docker/dockerfile:1
# Written by deploy/images/write-images.mjs from template.Dockerfile; change that, and run it.
# docker build -f deploy/images/{{name}}.Dockerfile -t kefu/{{name}} .

# What it needs while it runs, and nothing else.
FROM node:{{node}}-bookworm-slim AS packages
WORKDIR /kefu
COPY package.json package-lock.json .npmrc ./
{{manifests}}
# The compiler comes along as what the API's documents may ask for, and never do.
RUN npm ci --omit=dev --ignore-scripts --workspace apps/{{name}} \
  && rm -rf node_modules/typescript node_modules/.bin/tsc node_modules/.bin/tsserver

# The compiler comes with the repository's own tools; these layers are the same for every service.
FROM node:{{node}}-bookworm-slim AS build
WORKDIR /kefu
COPY package.json package-lock.json .npmrc .swcrc ./
RUN npm ci --ignore-scripts --workspaces=false
COPY tools/up/build.mjs tools/up/install.mjs tools/up/run-on-own-node.mjs tools/up/
{{sources}}
RUN node -e "import('./tools/up/build.mjs').then(({ build }) => build())" \
  && find apps libs -type d -name src -prune -exec rm -r {} +

{{page}}FROM node:{{node}}-bookworm-slim
# A quarter of a gigabyte of heap is twice what any service holds; with a larger one V8 lets hundreds of
# megabytes of garbage lie, in the nursery and beside it.
ENV NODE_ENV=production \
    NODE_OPTIONS="--enable-source-maps --max-semi-space-size=4 --max-old-space-size=240" \
    {{settings}}
WORKDIR /kefu
COPY --from=packages /kefu ./
COPY --from=build /kefu/apps ./apps
COPY --from=build /kefu/libs ./libs
{{takePage}}USER node
EXPOSE {{port}}
HEALTHCHECK --interval=10s --timeout=3s --retries=6 \
  CMD ["node", "-e", "{{isReady}}"]
# Node is process 1: main takes SIGTERM, drains and leaves within 15 s.
CMD ["node", "apps/{{name}}/dist/main.js"]
