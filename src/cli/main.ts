process.stderr.write('用法：nianbao convert|check|read <report.json> …\n');
process.exitCode = 2;
