# syntax=docker/dockerfile:1
# Written by deploy/images/write-images.mjs from template.Dockerfile; change that, and run it.
# docker build -f deploy/images/gateway.Dockerfile -t kefu/gateway .

# What it needs while it runs, and nothing else.
FROM node:24.21.0-bookworm-slim AS packages
WORKDIR /kefu
COPY package.json package-lock.json .npmrc ./
COPY apps/gateway/package.json apps/gateway/
COPY libs/fields/package.json libs/fields/
COPY libs/handbook/package.json libs/handbook/
COPY libs/http/package.json libs/http/
COPY libs/kernel/package.json libs/kernel/
COPY libs/messaging/package.json libs/messaging/
COPY libs/persistence/package.json libs/persistence/
COPY libs/validation/package.json libs/validation/
# The compiler comes along as what the API's documents may ask for, and never do.
RUN npm ci --omit=dev --ignore-scripts --workspace apps/gateway \
  && rm -rf node_modules/typescript node_modules/.bin/tsc node_modules/.bin/tsserver

# The compiler comes with the repository's own tools; these layers are the same for every service.
FROM node:24.21.0-bookworm-slim AS build
WORKDIR /kefu
COPY package.json package-lock.json .npmrc .swcrc ./
RUN npm ci --ignore-scripts --workspaces=false
COPY tools/up/build.mjs tools/up/install.mjs tools/up/run-on-own-node.mjs tools/up/
COPY apps/gateway/package.json apps/gateway/
COPY apps/gateway/src apps/gateway/src
COPY libs/fields/package.json libs/fields/
COPY libs/fields/src libs/fields/src
COPY libs/handbook/package.json libs/handbook/
COPY libs/handbook/src libs/handbook/src
COPY libs/http/package.json libs/http/
COPY libs/http/src libs/http/src
COPY libs/kernel/package.json libs/kernel/
COPY libs/kernel/src libs/kernel/src
COPY libs/messaging/package.json libs/messaging/
COPY libs/messaging/src libs/messaging/src
COPY libs/persistence/package.json libs/persistence/
COPY libs/persistence/src libs/persistence/src
COPY libs/validation/package.json libs/validation/
COPY libs/validation/src libs/validation/src
RUN node -e "import('./tools/up/build.mjs').then(({ build }) => build())" \
  && find apps libs -type d -name src -prune -exec rm -r {} +

# The console's files; they are the same for every centre.
FROM node:24.21.0-bookworm-slim AS console
WORKDIR /kefu
COPY package.json package-lock.json .npmrc ./
COPY apps/console/package.json apps/console/
RUN npm ci --ignore-scripts --workspace apps/console
COPY apps/console/build.mjs apps/console/budgets.mjs apps/console/vite.config.mjs apps/console/index.html apps/console/
COPY apps/console/public apps/console/public
COPY tsconfig.json ./
COPY apps/console/tsconfig.json apps/console/
COPY apps/console/src apps/console/src
RUN node apps/console/build.mjs

FROM node:24.21.0-bookworm-slim
# A quarter of a gigabyte of heap is twice what any service holds; with a larger one V8 lets hundreds of
# megabytes of garbage lie, in the nursery and beside it.
ENV NODE_ENV=production \
    NODE_OPTIONS="--enable-source-maps --max-semi-space-size=4 --max-old-space-size=240" \
    HOST=0.0.0.0 \
    PORT=8080
WORKDIR /kefu
COPY --from=packages /kefu ./
COPY --from=build /kefu/apps ./apps
COPY --from=build /kefu/libs ./libs
COPY --from=console /kefu/apps/console/dist ./apps/console/dist
USER node
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=3s --retries=6 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:8080/health/ready').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# Node is process 1: main takes SIGTERM, drains and leaves within 15 s.
CMD ["node", "apps/gateway/dist/main.js"]
