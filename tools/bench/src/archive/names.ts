/** A word with its pinyin, and how often it comes, in a thousand where it is a surname. */
interface Word {
  readonly word: string;
  readonly pinyin: readonly string[];
  readonly share: number;
}

const wordsOf = (text: string): Word[] =>
  text
    .trim()
    .split(/\s+/u)
    .map((entry) => {
      const [, word = '', sound = '', share = '1'] =
        /^(\p{Script=Han}+)([a-z']+)(\d*)$/u.exec(entry) ?? [];
      return { word, pinyin: sound.split("'"), share: Number(share || 1) };
    });

/** The hundred or so that most people have, as they are in the census of names. */
const surnames = wordsOf(`
王wang72 李li71 张zhang67 刘liu54 陈chen45 杨yang31 黄huang23 赵zhao22 吴wu20 周zhou19 徐xu15 孙sun15
马ma13 朱zhu12 胡hu12 郭guo12 何he11 林lin11 高gao10 罗luo10 郑zheng9 梁liang8 谢xie8 宋song7 唐tang7
许xu7 韩han7 邓deng6 冯feng6 曹cao6 彭peng6 曾zeng6 肖xiao5 田tian5 董dong5 潘pan5 袁yuan5 蔡cai5
蒋jiang5 余yu4 于yu4 杜du4 叶ye4 程cheng4 魏wei4 苏su4 吕lv4 丁ding4 任ren4 卢lu4 姚yao4 沈shen4 钟zhong4
姜jiang4 崔cui3 谭tan3 陆lu3 范fan3 汪wang3 廖liao3 石shi3 金jin3 韦wei3 贾jia3 夏xia3 付fu3 方fang3
邹zou3 熊xiong3 白bai3 孟meng3 秦qin3 邱qiu3 侯hou3 江jiang3 尹yin2 薛xue2 闫yan2 段duan2 雷lei2 龙long2
黎li2 史shi2 陶tao2 贺he2 毛mao2 郝hao2 顾gu2 龚gong2 邵shao2 万wan2 覃qin2 武wu2 钱qian2 戴dai2 严yan2
莫mo2 孔kong2 向xiang2 常chang2 汤tang1 尉迟yu'chi1 欧阳ou'yang1 单shan1 解xie1 仇qiu1
`);

const givenNames = wordsOf(`
伟wei9 芳fang6 娜na5 敏min8 静jing7 强qiang6 磊lei6 洋yang5 艳yan5 勇yong5 军jun8 杰jie7 丽li7 涛tao5
明ming9 超chao5 秀xiu6 霞xia5 平ping6 刚gang4 桂gui4 英ying9 华hua9 文wen9 志zhi7 建jian8 国guo7 玉yu8
红hong6 春chun5 海hai6 晓xiao8 雪xue4 梅mei5 兰lan5 云yun5 林lin5 生sheng4 金jin5 成cheng5 辉hui5
斌bin4 波bo4 峰feng4 鹏peng4 飞fei4 宇yu6 浩hao5 欣xin5 怡yi5 佳jia6 雨yu4 婷ting5 琳lin3 莉li3 萍ping4
子zi6 梓zi3 轩xuan3 涵han4 泽ze3 博bo3 瑞rui3 思si4 诗shi2 嘉jia3 俊jun4 凯kai3 龙long3 东dong3
新xin3 福fu2 贵gui2 祥xiang2 凤feng3 珍zhen2 淑shu3 德de2 义yi2 安an2 康kang2 宁ning2 清qing2 荣rong2
`);

const towns = wordsOf(`
深圳shen'zhen 广州guang'zhou 上海shang'hai 北京bei'jing 东莞dong'guan 佛山fo'shan 惠州hui'zhou 珠海zhu'hai
中山zhong'shan 重庆chong'qing 成都cheng'du 武汉wu'han 长沙chang'sha 南京nan'jing 杭州hang'zhou 苏州su'zhou
`);

const firmNames = wordsOf(`
恒大heng'da 华美hua'mei 金辉jin'hui 天成tian'cheng 宏远hong'yuan 新盛xin'sheng 永兴yong'xing 瑞丰rui'feng
东方dong'fang 长青chang'qing 万通wan'tong 嘉和jia'he 博雅bo'ya 中信zhong'xin 德源de'yuan 安泰an'tai
海润hai'run 百利bai'li 鼎盛ding'sheng 星光xing'guang 佳音jia'yin 龙腾long'teng 春晖chun'hui 明德ming'de
`);

const trades = wordsOf(`
文化用品wen'hua'yong'pin 物流wu'liu9 设计she'ji5 建材jian'cai6 教育咨询jiao'yu'zi'xun4 印刷yin'shua3
电子dian'zi9 科技ke'ji20 贸易mao'yi15 餐饮can'yin8 房地产fang'di'chan5 汽车销售qi'che'xiao'shou4
`);

/** Each word as often as its share says, to be drawn from by chance. */
const drawn = (words: readonly Word[]): Word[] =>
  words.flatMap((word) => Array.from({ length: word.share }, () => word));

const urn = {
  surnames: drawn(surnames),
  givenNames: drawn(givenNames),
  towns: drawn(towns),
  firmNames: drawn(firmNames),
  trades: drawn(trades),
};
export type Kind = keyof typeof urn;

export interface Spelled {
  readonly name: string;
  readonly pinyin: string;
  readonly initials: string;
}

/** @param chances a number from 0 to 1 for each of the words that it is made of */
export const nameOf = (kinds: readonly Kind[], chances: readonly number[]): Spelled => {
  const words = kinds.flatMap((kind, at) => {
    const word = urn[kind][Math.floor((chances[at] ?? 0) * urn[kind].length)];
    return word ? [word] : [];
  });
  const syllables = words.flatMap(({ pinyin }) => pinyin);
  return {
    name: words.map(({ word }) => word).join(''),
    pinyin: syllables.join(''),
    initials: syllables.map((syllable) => syllable.charAt(0)).join(''),
  };
};
