import type { recovery as english } from '../en/recovery';

export const recovery: typeof english = {
  label: '尚未了结的更改',
  several: '{count} 项更改尚未了结',
  showAll: '全部显示',
  showFirst: '只显示最紧急的',
  details: '“{name}”发生了什么',
  started: '发起时间：{ago}',
  title: {
    looking: '正在查看“{name}”的轮换结果',
    undetermined: '尚不清楚“{name}”是否已轮换',
    'value-lost': '“{name}”已轮换，但新值丢失了',
    'credential-lost': 'Latchkey 自己的令牌“{name}”已轮换，但新值丢失了',
    'value-unsaved': '“{name}”的新值只在内存中',
  },
  text: {
    looking: '轮换请求只发送了一次。Latchkey 正在向 GitLab 查询结果，不会再次发送。',
    undetermined:
      '轮换请求发送了一次，但没有收到应答。旧值可能有效，也可能已失效。Latchkey 不会再次发送；向 GitLab 查询即可知道结果。',
    'value-lost':
      'GitLab 已更换该令牌，但带有新值的应答没有送达，旧值已不能使用。更换后的令牌（ID {id}）名称和范围不变，其值无人持有：再轮换一次即可得到可用的值。',
    'credential-lost':
      'GitLab 已更换该令牌，但带有新值的应答没有送达，也无法再次获取。Latchkey 需要一个新令牌。连接、列表和历史记录均已保留。',
    'value-unsaved':
      'GitLab 已轮换该令牌，新值可用，但密钥环没有接受它。GitLab 不会再次显示该值：在保存之前，请保持此窗口打开。',
  },
  creation: {
    title: {
      looking: '正在查看“{name}”是否已创建',
      undetermined: '尚不清楚“{name}”是否已创建',
      'value-lost': '“{name}”已创建，但其值丢失了',
      'value-unsaved': '新令牌“{name}”的值只在内存中',
    },
    text: {
      looking: '请求只发送了一次。Latchkey 正在向 GitLab 查询结果，不会再次发送。',
      undetermined:
        '请求发送了一次，但没有收到可用的应答。令牌可能存在，也可能不存在。Latchkey 不会再次发送；向 GitLab 查询即可知道结果。',
      'value-lost':
        'GitLab 已创建该令牌（ID {id}），但带有其值的应答没有送达。其值无人持有：轮换该令牌即可得到可用的值。',
      'value-unsaved':
        'GitLab 已创建该令牌，其值可用，但密钥环没有接受它。GitLab 不会再次显示该值：在保存之前，请保持此窗口打开。',
    },
    giveUp: {
      undetermined:
        'Latchkey 将不再查看该令牌是否已创建。如果已创建，它在 GitLab 中仍然有效，但无人持有其值。您可以在列表中轮换或撤销找到的令牌。',
      'value-lost':
        '该令牌在 GitLab 中仍然有效，但无人持有其值。您以后可以在列表中轮换或撤销它，但 Latchkey 不会再提醒。',
      'value-unsaved':
        'Latchkey 退出时将不再询问，该值会随之丢失。GitLab 不会再次显示它：只能轮换或重新创建该令牌。',
    },
  },
  slow: '缓慢的服务器可能稍后才执行它：请过几分钟再次查看。',
  expiry: {
    label: '到期日',
    from: '{date}（目前）',
    never: '永不',
    to: '{date}（获取新值后）',
  },
  button: {
    rotate: '获取新值',
    look: '再次查看',
    replace: '填入新令牌',
    'open-gitlab': '打开 GitLab 的令牌页面',
    save: '保存到密钥环',
    copy: '复制',
    dismiss: '我不再需要它',
  },
  result: {
    copied: '“{name}”有了新值，已复制到剪贴板',
    stored: '“{name}”有了新值，但未能放入剪贴板',
    until: '有效至 {date}。请用它替换使用旧值的地方。',
    untilNever: '它永不过期。请用它替换使用旧值的地方。',
  },
  settled: '“{name}”已无需处理',
  settledHelp: '列表中显示的是它现在的状态。',
  saved: '“{name}”的新值已存入密钥环',
  giveUp: {
    title: '要放弃“{name}”吗？',
    undetermined:
      'Latchkey 将不再查看这次轮换的结果。如果 GitLab 确实轮换了它，则旧值已失效，新值已丢失。您仍可在列表中轮换找到的令牌。',
    'value-lost':
      '更换后的令牌在 GitLab 中仍然有效，但无人持有其值。您以后可以在列表中轮换或撤销它，但 Latchkey 不会再提醒。',
    'credential-lost':
      '连接会保留，但其令牌已失效：在“连接”页面填入新令牌之前，无法获取或更改任何内容。',
    'value-unsaved':
      'Latchkey 退出时将不再询问，新值会随之丢失。GitLab 不会再次显示它：需要它的地方只能另外获取新值。',
    confirm: '放弃',
  },
};
