/** Goes into each pack, so that somebody who knows nothing of Kefu can check it. */
export const howToCheck = `# How to check this pack / 如何核验本资料

1. \`sha256sum -c SHA256SUMS\` says OK of every file. The sum of SHA256SUMS itself stands in Kefu, with who
   asked for the pack and when, and in the event audit-pack.made.
   每个文件均应显示 OK；SHA256SUMS 自身的校验值记录在系统中。
2. traces/*.jsonl: one complaint a line, with all that happened by step of GB/T 19012-2019 (ISO 10002:2018),
   its limits with their rests, and its audit trail. Each entry of the trail has the SHA-256 of the hash of
   the entry before (nothing, for the first), a line feed and its body: an entry that was changed, added or
   left out breaks the chain.
   每行一件投诉；审计记录逐条相扣：SHA-256（上一条的哈希 + 换行 + 本条正文）。

   node -e 'const { createHash } = require("crypto"), fs = require("fs");
   for (const file of fs.readdirSync("traces"))
     for (const line of fs.readFileSync("traces/" + file, "utf8").trim().split("\\n")) {
       const { number, trail } = JSON.parse(line);
       let before = "";
       for (const { body, hash } of trail) {
         const found = createHash("sha256").update(before).update("\\n").update(body).digest("hex");
         if (found !== hash) console.log("broken:", number);
         before = hash;
       }
     }'

3. pack.json has the last seal of the audit chain when the pack was made, signed with the key of the centre.
   The centre shows that its chain of today still has this seal: the same number, the same hash.
   pack.json 中的封印须与本单位现存审计链中同号封印一致。
4. sample.csv: the complaints of cases.csv with the lowest SHA-256 of "seed:number". Whoever draws again with
   the seed of pack.json finds the same.
   抽样可用 pack.json 中的种子重算。
5. pack.zh.html and pack.en.html are the lists to print and sign, printed/*.html the complaints of the sample.
   pack.zh.html、pack.en.html 为可打印签字的汇总，printed/*.html 为抽样案卷。

Words of customers are not in clear: they stand in the trail, sealed under a key of each customer's own, which
their erasure destroys. The tier is the one that a customer had when the pack was made. Contacts that other
services have are not known to complaints.
客户原话仅以密文保存在审计记录中；客户等级以制成时为准；其他服务的联系记录不在本资料内。
`;
