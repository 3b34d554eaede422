// What can come of any check at all: it could not know, took too long, or failed. Amber, each with what to do.
import type { Outcome } from './check.ts';

export const everyOutcome = {
  absent: {
    lamp: 'amber',
    found: {
      en: 'Cannot be known: there is no {source}.',
      ko: '알 수 없음: {source}이(가) 없습니다.',
    },
    fix: {
      en: 'On a machine of this kind nothing says it; look by hand.',
      ko: '이 기기에서는 알려 주는 것이 없으니 직접 확인하세요.',
    },
  },
  forbidden: {
    lamp: 'amber',
    found: {
      en: 'Cannot be known: {source} may not be read.',
      ko: '알 수 없음: {source}을(를) 읽을 권한이 없습니다.',
    },
    fix: {
      en: 'Run the doctor as root: sudo vitrine doctor',
      ko: '관리자 권한으로 실행하세요: sudo vitrine doctor',
    },
  },
  silent: {
    lamp: 'amber',
    found: {
      en: 'Cannot be known: {source} gave no answer.',
      ko: '알 수 없음: {source}이(가) 답하지 않습니다.',
    },
    fix: {
      en: 'Run the doctor where the kiosk runs: in the staff panel, or on its display.',
      ko: '키오스크가 실행되는 곳, 곧 직원 화면이나 그 화면에서 실행하세요.',
    },
  },
  late: {
    lamp: 'amber',
    found: {
      en: 'Cannot be known: no answer within {seconds} seconds.',
      ko: '알 수 없음: {seconds}초 안에 답이 없습니다.',
    },
    fix: {
      en: 'Run the doctor again; if it stays, restart the machine.',
      ko: '다시 실행해 보고, 그대로면 기기를 다시 시작하세요.',
    },
  },
  failed: {
    lamp: 'amber',
    found: {
      en: 'Cannot be known: the check itself failed ({reason}).',
      ko: '알 수 없음: 점검 자체가 실패했습니다({reason}).',
    },
    fix: {
      en: 'Take a diagnostic bundle and send it to whoever looks after the program.',
      ko: '진단 묶음을 만들어 프로그램 담당자에게 보내세요.',
    },
  },
} as const satisfies Record<string, Outcome>;
