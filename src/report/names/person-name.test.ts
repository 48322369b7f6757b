import { expect, test } from 'vitest';
import { isPersonName } from './person-name';

test.each(['张三', '李四', '王建国', '刘芳', '陈志文', '李彩云', '欧阳修文', '司马光', '张 三', '赵雪'])(
  '%s is a person',
  (name) => expect(isPersonName(name)).toBe(true),
);

const none =
  '张 zhangsan admin Administrator user pc WPS dell 微软用户 用户 管理员 张主任 李老师 王科长 张三13800000000 云溪县财政局 财政局 办公室 党政办 史志办 文印室 金山区 安阳县 温州市 方城县政府 华为 金山 金山办公 方正科技 万方数据 江苏 武汉 文秘 文档 黄山 年报稿 计算机 张李王赵 政务公开 联想 未知 匿名 作者 雨林木风';

test.each(['', 'Zhang San', 'WPS Office', 'Microsoft Office User', ...none.split(' ')])(
  '“%s” is none',
  (name) => expect(isPersonName(name)).toBe(false),
);
