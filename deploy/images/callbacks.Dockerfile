# syntax=docker/dockerfile:1
# Written by deploy/images/write-images.mjs from template.Dockerfile; change that, and run it.
# docker build -f deploy/images/callbacks.Dockerfile -t kefu/callbacks .

# What it needs while it runs, and nothing else.
FROM node:24.21.0-bookworm-slim AS packages
WORKDIR /kefu
COPY package.json package-lock.json .npmrc ./
COPY apps/callbacks/package.json apps/callbacks/
COPY libs/fields/package.json libs/fields/
COPY libs/handbook/package.json libs/handbook/
COPY libs/http/package.json libs/http/
COPY libs/kernel/package.json libs/kernel/
COPY libs/known-customers/package.json libs/known-customers/
COPY libs/messages/callbacks/package.json libs/messages/callbacks/
COPY libs/messages/complaints/package.json libs/messages/complaints/
COPY libs/messages/contracts/package.json libs/messages/contracts/
COPY libs/messages/customers/package.json libs/messages/customers/
COPY libs/messages/field-repair/package.json libs/messages/field-repair/
COPY libs/messages/staff/package.json libs/messages/staff/
COPY libs/messaging/package.json libs/messaging/
COPY libs/persistence/package.json libs/persistence/
COPY libs/service/package.json libs/service/
COPY libs/tables/package.json libs/tables/
COPY libs/timers/package.json libs/timers/
COPY libs/validation/package.json libs/validation/
# The compiler comes along as what the API's documents may ask for, and never do.
RUN npm ci --omit=dev --ignore-scripts --workspace apps/callbacks \
  && rm -rf node_modules/typescript node_modules/.bin/tsc node_modules/.bin/tsserver

# The compiler comes with the repository's own tools; these layers are the same for every service.
FROM node:24.21.0-bookworm-slim AS build
WORKDIR /kefu
COPY package.json package-lock.json .npmrc .swcrc ./
RUN npm ci --ignore-scripts --workspaces=false
COPY tools/up/build.mjs tools/up/install.mjs tools/up/run-on-own-node.mjs tools/up/
COPY apps/callbacks/package.json apps/callbacks/
COPY apps/callbacks/src apps/callbacks/src
COPY libs/fields/package.json libs/fields/
COPY libs/fields/src libs/fields/src
COPY libs/handbook/package.json libs/handbook/
COPY libs/handbook/src libs/handbook/src
COPY libs/http/package.json libs/http/
COPY libs/http/src libs/http/src
COPY libs/kernel/package.json libs/kernel/
COPY libs/kernel/src libs/kernel/src
COPY libs/known-customers/package.json libs/known-customers/
COPY libs/known-customers/src libs/known-customers/src
COPY libs/messages/callbacks/package.json libs/messages/callbacks/
COPY libs/messages/callbacks/src libs/messages/callbacks/src
COPY libs/messages/complaints/package.json libs/messages/complaints/
COPY libs/messages/complaints/src libs/messages/complaints/src
COPY libs/messages/contracts/package.json libs/messages/contracts/
COPY libs/messages/contracts/src libs/messages/contracts/src
COPY libs/messages/customers/package.json libs/messages/customers/
COPY libs/messages/customers/src libs/messages/customers/src
COPY libs/messages/field-repair/package.json libs/messages/field-repair/
COPY libs/messages/field-repair/src libs/messages/field-repair/src
COPY libs/messages/staff/package.json libs/messages/staff/
COPY libs/messages/staff/src libs/messages/staff/src
COPY libs/messaging/package.json libs/messaging/
COPY libs/messaging/src libs/messaging/src
COPY libs/persistence/package.json libs/persistence/
COPY libs/persistence/src libs/persistence/src
COPY libs/service/package.json libs/service/
COPY libs/service/src libs/service/src
COPY libs/tables/package.json libs/tables/
COPY libs/tables/src libs/tables/src
COPY libs/timers/package.json libs/timers/
COPY libs/timers/src libs/timers/src
COPY libs/validation/package.json libs/validation/
COPY libs/validation/src libs/validation/src
RUN node -e "import('./tools/up/build.mjs').then(({ build }) => build())" \
  && find apps libs -type d -name src -prune -exec rm -r {} +

FROM node:24.21.0-bookworm-slim
# A quarter of a gigabyte of heap is twice what any service holds; with a larger one V8 lets hundreds of
# megabytes of garbage lie, in the nursery and beside it.
ENV NODE_ENV=production \
    NODE_OPTIONS="--enable-source-maps --max-semi-space-size=4 --max-old-space-size=240" \
    KEFU_HOST=0.0.0.0 \
    KEFU_CALLBACKS_PORT=3000
WORKDIR /kefu
COPY --from=packages /kefu ./
COPY --from=build /kefu/apps ./apps
COPY --from=build /kefu/libs ./libs
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --retries=6 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:3000/health/ready').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# Node is process 1: main takes SIGTERM, drains and leaves within 15 s.
CMD ["node", "apps/callbacks/dist/main.js"]
